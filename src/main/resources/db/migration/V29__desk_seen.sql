-- when an account was last seen signed in, while it may still have tasks to give back
create table desk_seen (
	account varchar(100) primary key,
	seen_at timestamp(6) with time zone not null
);
create index desk_seen_at on desk_seen (seen_at);
