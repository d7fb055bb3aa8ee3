-- a message goes by text, or is told by a person where there is only a landline
alter table outbound_message add column channel varchar(10) default 'SMS' not null;
alter table outbound_message add column taken_at timestamp(6) with time zone;
alter table outbound_message add column taken_by varchar(64);
alter table outbound_message add column tried_at timestamp(6) with time zone;
alter table outbound_message add column told_by varchar(64);
create index outbound_message_open on outbound_message (channel, sent_at, attempts, id);
