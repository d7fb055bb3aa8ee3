-- a row while the demo content is being played: a start that finds one begins anew
create table unfinished_demo (
	begun_at timestamp(6) with time zone not null
);
