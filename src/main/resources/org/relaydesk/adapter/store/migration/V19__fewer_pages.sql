-- What a payment, an order's progress or a message writes to the disk, without what is of no use.

-- Each time the numbers that are set aside for a table run out, the database writes all that is under way to the disk, in
-- the middle of a group: with 32 numbers at a time that was a tenth of the work of taking a payment. After a kill as many
-- numbers are left out; nobody sees those of these tables.
alter table transfer alter column id set cache 1024;
alter table payment_request alter column id set cache 1024;
alter table bank_credit alter column id set cache 1024;
alter table credit_witness alter column id set cache 1024;
alter table submission_attempt alter column id set cache 1024;
alter table inbox alter column id set cache 1024;
alter table inbound_message alter column id set cache 1024;
alter table outbox alter column id set cache 1024;

-- A change of a row writes a page of every index of its table, also where the indexed columns stay as they are, and no row
-- is changed as often as an order's. H2 has an index for each foreign key, of no use beside those that begin with the same
-- column; nothing of what these point to is ever deleted, and verify looks whether it is there. The names are H2's and
-- PostgreSQL's own.
alter table customer_order drop constraint if exists constraint_3b7;
alter table customer_order drop constraint if exists customer_order_customer_id_fkey;
alter table customer_order drop constraint if exists constraint_3b7b;
alter table customer_order drop constraint if exists customer_order_service_number_fkey;
alter table customer_order drop constraint if exists constraint_3b7b8;
alter table customer_order drop constraint if exists customer_order_policy_version_fkey;
-- No query can use it: slow orders are found by their status.
drop index order_slow;
-- An order keeps its place in it until it is done.
drop index order_service;
create index order_done on customer_order (service_number, finished_at);

-- Made anew, the foreign key has no index beside the one with just its column.
alter table payment_request drop constraint if exists constraint_d9;
alter table payment_request drop constraint if exists payment_request_order_number_fkey;
alter table payment_request add constraint request_of_order foreign key (order_number) references customer_order (number);

-- Threads have indexes that begin with the customer, and are found by him.
alter table outbox drop constraint if exists constraint_8ba;
alter table outbox drop constraint if exists outbox_customer_id_fkey;
drop index outbox_customer;
drop index inbound_customer;
drop index thread_last_out;
