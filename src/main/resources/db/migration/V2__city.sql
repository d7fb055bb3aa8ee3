-- offices that can be responsible; written at start from city/*.csv
create table unit (
	code varchar(20) not null primary key,
	title_fa varchar(200) not null,
	title_en varchar(200) not null,
	level varchar(1) not null,
	parent varchar(20) references unit (code),
	kind varchar(10),
	district varchar(2),
	nahiyeh int,
	ordinal int not null
);

-- days on which offices are closed; observed = false cancels a day whose date has moved
create table holiday (
	on_date date not null primary key,
	title_fa varchar(300) not null,
	estimated boolean not null,
	observed boolean not null
);

-- opening hours by weekday; of several rows that cover a day the one that starts last counts,
-- so that a short week is one more row and nothing has to be changed back
create table working_hours (
	date_from date not null,
	date_to date,
	weekday varchar(9) not null,
	open_from time not null,
	open_to time not null,
	reason_fa varchar(200) not null,
	primary key (date_from, weekday)
);
