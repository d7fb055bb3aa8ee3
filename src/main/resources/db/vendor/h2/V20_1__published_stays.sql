-- what was published never changes, whoever asks
create trigger meeting_transcript_stays before update, delete on meeting_transcript
	for each row call 'ir.peygir.meeting.ballot.PublishedStays';
create trigger meeting_transcript_part_stays before update, delete on meeting_transcript_part
	for each row call 'ir.peygir.meeting.ballot.PublishedStays';
create trigger meeting_place_stays before update, delete on meeting_place
	for each row call 'ir.peygir.meeting.ballot.PublishedStays';
create trigger meeting_snapshot_stays before update, delete on meeting_snapshot
	for each row call 'ir.peygir.meeting.ballot.PublishedStays';
create trigger meeting_log_stays before update, delete on meeting_log
	for each row call 'ir.peygir.meeting.ballot.PublishedStays';
