-- As whom a customer goes on who turned out to be somebody else's second number.
alter table customer add column merged_into bigint;
create index customer_merged on customer (merged_into);
