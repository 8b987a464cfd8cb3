-- How often a message was sent again because nobody knew what had become of the send before.
alter table outbox add column lost_sends integer default 0 not null;
-- The claim for which the customer has called for a person: when it is settled the bot answers him again.
alter table customer add column support_claim bigint;
