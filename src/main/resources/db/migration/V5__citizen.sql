-- the only table with a name or a number, and those only sealed
create table contact (
	id uuid primary key,
	sealed varchar(4000) not null,
	mobile_digest varchar(64),
	language varchar(5) not null,
	created_at timestamp(6) with time zone not null
);
create index contact_mobile on contact (mobile_digest);
