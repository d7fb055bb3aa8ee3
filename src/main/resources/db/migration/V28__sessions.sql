-- who is signed in, so that any node knows them; the columns are those that Spring Session asks for
create table spring_session (
	primary_id char(36) primary key,
	session_id char(36) not null,
	creation_time bigint not null,
	last_access_time bigint not null,
	max_inactive_interval int not null,
	expiry_time bigint not null,
	principal_name varchar(100)
);
create unique index spring_session_id on spring_session (session_id);
create index spring_session_expiry on spring_session (expiry_time);
create index spring_session_principal on spring_session (principal_name);

create table spring_session_attributes (
	session_primary_id char(36) not null references spring_session (primary_id) on delete cascade,
	attribute_name varchar(200) not null,
	attribute_bytes ${blob} not null,
	primary key (session_primary_id, attribute_name)
);

-- tries with a password that was not right yet; whose and from where is only a keyed digest
create table sign_in_try (
	id varchar(43) primary key,
	tries int not null,
	last_at timestamp(6) with time zone not null
);
create index sign_in_try_last on sign_in_try (last_at);
