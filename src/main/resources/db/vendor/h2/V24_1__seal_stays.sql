-- what was promised never changes; what is filled later is filled once
create trigger meeting_seal_stays before update, delete on meeting_seal
	for each row call 'ir.peygir.meeting.ballot.SealStays';

-- no trigger hears of "truncate", but a table that another one points at cannot be emptied by it;
-- this one stays empty
create table meeting_kept (
	seal varchar(40) references meeting_seal (session_id),
	place_in varchar(40),
	place int,
	snapshot bigint references meeting_snapshot (id),
	log_of varchar(40),
	log_number int,
	foreign key (place_in, place) references meeting_place (drawn_in, place),
	foreign key (log_of, log_number) references meeting_log (session_id, number)
);
