-- WhatsApp lets people write up to 65,536 characters.
alter table inbound_message alter column text set data type varchar(70000);

-- A business-scoped user id is a country's two letters, a dot and up to 128 more.
alter table customer_identity alter column known_as set data type varchar(200);
