-- A migration that only tests know.
create table later (id bigint primary key);
