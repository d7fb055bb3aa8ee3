-- an unfinished request for a meeting between the steps of the form; never contact data
create table meeting_draft (
	id varchar(40) primary key,
	content varchar(20000) not null,
	updated_at timestamp(6) with time zone not null,
	request_code varchar(12),
	sealed_secret varchar(200)
);
create index meeting_draft_updated on meeting_draft (updated_at);
