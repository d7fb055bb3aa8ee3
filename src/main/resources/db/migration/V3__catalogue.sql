-- what citizens write about; written at start from catalogue/*.csv
create table topic_group (
	code varchar(10) not null primary key,
	field varchar(10) not null,
	field_fa varchar(200) not null,
	field_en varchar(200) not null,
	title_fa varchar(200) not null,
	title_en varchar(200) not null,
	ordinal int not null
);

-- a changed topic is one more version; a case keeps the version it was opened with
create table topic (
	code varchar(10) not null,
	version int not null,
	group_code varchar(10) not null references topic_group (code),
	active_from timestamp(6) with time zone not null,
	digest varchar(43) not null,
	title_fa varchar(300) not null,
	title_en varchar(300) not null,
	kinds varchar(100) not null,
	unit varchar(20) not null,
	level varchar(1) not null,
	sla varchar(10) not null,
	priority int not null,
	emergency boolean not null,
	guarded boolean not null,
	anonymous boolean not null,
	outside boolean not null,
	place boolean not null,
	evidence boolean not null,
	season varchar(10) not null,
	hotline varchar(100) not null,
	guidance_fa varchar(1000) not null,
	guidance_en varchar(1000) not null,
	synonyms varchar(2000) not null,
	primary key (code, version)
);

create table topic_question (
	topic varchar(10) not null,
	version int not null,
	code varchar(40) not null,
	ordinal int not null,
	label_fa varchar(300) not null,
	label_en varchar(300) not null,
	type varchar(10) not null,
	required boolean not null,
	options_fa varchar(2000) not null,
	options_en varchar(2000) not null,
	primary key (topic, version, code),
	foreign key (topic, version) references topic (code, version)
);

-- the topics that are offered now, in their order; one that is no longer shipped is left out
create table topic_offer (
	code varchar(10) not null primary key,
	version int not null,
	ordinal int not null,
	foreign key (code, version) references topic (code, version)
);
