-- How far each mailbox has been read.
create table mail_place (
    mailbox      varchar(800) primary key,
    uid_validity bigint not null,
    last_uid     bigint not null,
    looked_at    timestamp(6) with time zone not null
);
