create table photo (
	id varchar(22) primary key,
	token varchar(22) not null,
	draft_id varchar(64),
	report_code varchar(12),
	role varchar(10) not null,
	-- numbered, so that the database itself keeps to the most that are allowed
	slot int not null,
	created_at timestamp(6) with time zone not null,
	created_by varchar(64),
	image ${blob} not null,
	thumbnail ${blob} not null,
	constraint photo_owner check ((draft_id is null and report_code is not null) or (draft_id is not null and report_code is null)),
	constraint photo_draft unique (draft_id, slot),
	constraint photo_report unique (report_code, role, slot)
);
