-- what this database was made for, 'real' or 'demo': the one must never become the other
create table installation (
	id smallint not null primary key check (id = 1),
	mode varchar(8) not null
);
