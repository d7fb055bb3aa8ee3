-- the bytes stand apart, so that they may lie in a directory instead
create table photo_file (
	photo_id varchar(22) not null,
	part varchar(9) not null,
	content ${blob} not null,
	primary key (photo_id, part)
);
insert into photo_file (photo_id, part, content) select id, 'WHOLE', image from photo;
insert into photo_file (photo_id, part, content) select id, 'THUMBNAIL', thumbnail from photo;
alter table photo drop column image;
alter table photo drop column thumbnail;
alter table photo add column stored varchar(9) default 'DATABASE' not null;
alter table photo add column document boolean default false not null;

-- what evidence told about itself before it was cleaned; the coordinates are not kept
alter table photo add column taken_at timestamp(6) with time zone;
alter table photo add column distance_m int;
alter table photo add column digest varchar(43);
alter table photo add column looks bigint;
alter table photo add column also_on varchar(12);
create index photo_digest on photo (digest);

-- the looks in four parts: what differs in two bits has at least two parts in common
create table photo_band (
	band smallint not null,
	bits int not null,
	photo_id varchar(22) not null references photo (id) on delete cascade,
	primary key (band, bits, photo_id)
);
create index photo_band_photo on photo_band (photo_id);
