-- When a customer was last heard under a name, so that he is answered where he wrote from; null where only one is known.
alter table customer_identity add column seen_at timestamp(6) with time zone;

-- Which message a customer's message answers, by the gateway's id.
alter table inbound_message add column replies_to varchar(200);

-- A gateway may know an attachment by its whole address.
alter table inbound_message alter column media_id set data type varchar(1000);
