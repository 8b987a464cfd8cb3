-- A line of the book also carries the rows that its transaction changed, so that it can be applied again.
alter table book add column changes varchar(1000000);
