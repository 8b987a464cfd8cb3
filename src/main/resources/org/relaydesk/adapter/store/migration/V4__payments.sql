-- When the bank says that a credit happened, why it found no owner by itself, and the credit that it may repeat.
alter table bank_credit add column banked_at timestamp(6) with time zone;
alter table bank_credit add column why varchar(40);
alter table bank_credit add column twin_of bigint;

-- Who told of a credit, why that is believed, and what it said of its own.
alter table credit_witness add column sender varchar(200);
alter table credit_witness add column trust varchar(20);
alter table credit_witness add column reference varchar(60);
alter table credit_witness add column message_key varchar(120);
alter table credit_witness add column banked_at timestamp(6) with time zone;
create index witness_message on credit_witness (message_key);

-- A request without an order tops up the customer's wallet.
alter table payment_request alter column order_number drop not null;

-- The newest use of an amount is asked for with every order: it stands first.
drop index request_paise;
create index request_paise on payment_request (paise, id desc);
