-- the living code of a purpose and subject: a keyed hash of it, never the digits
create table one_time_code (
	purpose varchar(20) not null,
	subject varchar(64) not null,
	code_hash varchar(64) not null,
	-- by which its text is found in the outbox and wiped
	message_key varchar(120) not null,
	valid_until timestamp(6) with time zone not null,
	tries int not null,
	primary key (purpose, subject)
);
create index one_time_code_until on one_time_code (valid_until);

-- what a number was made to receive within a day; it is known only as a digest
create table code_sending (
	mobile_digest varchar(64) not null,
	number int not null,
	sent_at timestamp(6) with time zone not null,
	primary key (mobile_digest, number)
);
create index code_sending_at on code_sending (sent_at);

-- a text that may not be read any more, nor sent late
alter table outbound_message add column wiped_at timestamp(6) with time zone;
