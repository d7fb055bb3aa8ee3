-- whoever stands behind a report; number 1 is who reported it first
create table voice (
	report_code varchar(12) not null references report (code),
	number int not null,
	contact_id uuid,
	-- keyed and another one in each case: it tells two voices of one person, and links no cases
	person varchar(43),
	secret_hash varchar(64) not null,
	how varchar(10) not null,
	channel varchar(10) not null,
	joined_at timestamp(6) with time zone not null,
	withdrawn_at timestamp(6) with time zone,
	content varchar(4000),
	answers varchar(4000),
	lat double precision,
	lon double precision,
	district_code varchar(2),
	nahiyeh int,
	address varchar(500),
	-- of a duplicate: the report it came from; and there, its number here
	merged_from varchar(12),
	merged_as int,
	feedback_round int,
	satisfied boolean,
	objects boolean,
	objection_reason varchar(30),
	objection_comment varchar(2000),
	primary key (report_code, number),
	constraint voice_person unique (report_code, person)
);

insert into voice (report_code, number, contact_id, secret_hash, how, channel, joined_at, withdrawn_at)
	select code, 1, contact_id, secret_hash, 'REPORTED', channel, registered_at,
		case when status = 'WITHDRAWN' then closed_at end from report;

-- what the reporter said about the last answer
update voice set
	feedback_round = (select report.rounds from report where report.code = voice.report_code),
	satisfied = (select s.satisfied from survey s where s.id = (select max(l.id) from survey l where l.case_code = voice.report_code)),
	objects = (select s.objects from survey s where s.id = (select max(l.id) from survey l where l.case_code = voice.report_code))
	where exists (select 1 from survey s where s.state = 'ANSWERED'
		and s.id = (select max(l.id) from survey l where l.case_code = voice.report_code));

alter table report drop column contact_id;
alter table report drop column secret_hash;
-- those who have not left, and the last number given
alter table report add column voices int default 1 not null;
alter table report add column last_voice int default 1 not null;
alter table report add column asked_voice int;
alter table report add column objection_voice int;
-- the answer about which they were asked
alter table report add column opinion_round int default 0 not null;
update report set opinion_round = rounds;
update report set voices = 0 where status = 'WITHDRAWN';
update report set asked_voice = 1 where question is not null;
update report set objection_voice = 1 where objection_reason is not null or objection_comment is not null;

-- whose line it is; null belongs to everybody
alter table report_event add column voice int;
update report_event set voice = 1 where event in ('REGISTERED', 'QUESTION_ASKED', 'REPLIED', 'SATISFIED',
	'UNSATISFIED', 'NO_ANSWER', 'OBJECTED', 'PHOTO_ADDED', 'CORRECTED', 'WITHDRAWN');

-- whose photo it is; 0 is the city's own
alter table photo add column voice int default 0 not null;
update photo set voice = 1 where role = 'CITIZEN';
alter table photo drop constraint photo_report;
alter table photo add constraint photo_report unique (report_code, role, voice, slot);
