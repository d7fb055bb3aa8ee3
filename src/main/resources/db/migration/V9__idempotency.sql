-- keyed digests only: a plain hash of a body would give away the number in it
create table idempotent_answer (
	key_digest varchar(43) primary key,
	body_digest varchar(43) not null,
	created_at timestamp(6) with time zone not null,
	sealed_answer text
);
create index idempotent_answer_created on idempotent_answer (created_at);
