-- each voice of a case is asked by itself; so far a case had one
alter table survey add column voice int default 1 not null;
alter table survey alter column open_key set data type varchar(20);
update survey set open_key = open_key || '/1' where open_key is not null;
-- what it was about when it was asked, for the figures per topic
alter table survey add column topic_code varchar(10);
alter table survey add column kind varchar(20);
update survey set topic_code = (select report.topic_code from report where report.code = survey.case_code),
	kind = (select report.kind from report where report.code = survey.case_code);
-- after a survey by telephone: until when the citizen may say that it was taken down wrongly
alter table survey add column contradict_until timestamp(6) with time zone;
create index survey_asked on survey (asked_at);
