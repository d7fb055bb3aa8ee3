alter table report add column settled boolean default false not null;
alter table report add column assigned_at timestamp(6) with time zone;
alter table report add column take_over_until timestamp(6) with time zone;
alter table report add column taken_over_at timestamp(6) with time zone;
alter table report add column passed_up boolean default false not null;
alter table report add column questions int default 0 not null;
alter table report add column proposed_reason varchar(20);
alter table report add column proposed_for date;
alter table report add column proposed_by varchar(64);
alter table report add column under_review varchar(20);
alter table report add column refusal_reason varchar(20);
alter table report add column decided_by varchar(64);
alter table report add column plans int default 0 not null;
alter table report add column carrying boolean default false not null;
-- a question that was asked before questions were counted
update report set questions = 1 where question is not null;

-- to a number of the city's own staff, which is no contact of a citizen
alter table outbound_message alter column contact_id drop not null;
alter table outbound_message add column staff_number varchar(200);
