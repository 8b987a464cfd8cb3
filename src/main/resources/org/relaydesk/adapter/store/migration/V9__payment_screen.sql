-- When a credit happened as far as is known: by this it stands in the list of payments and in its day.
alter table bank_credit add column at timestamp(6) with time zone;
update bank_credit set at = coalesce(banked_at, received_at);
alter table bank_credit alter column at set not null;
create index credit_at on bank_credit (at, id);
create index credit_state_at on bank_credit (state, late, at);
