-- what was published never changes, whoever asks
create function meeting_published_stays() returns trigger language plpgsql as $$
begin
	raise exception 'what was published never changes: %', tg_table_name using errcode = 'restrict_violation';
end
$$;
create trigger published_stays before update or delete on meeting_transcript
	for each row execute function meeting_published_stays();
create trigger published_stays before update or delete on meeting_transcript_part
	for each row execute function meeting_published_stays();
create trigger published_stays before update or delete on meeting_place
	for each row execute function meeting_published_stays();
create trigger published_stays before update or delete on meeting_snapshot
	for each row execute function meeting_published_stays();
create trigger published_stays before update or delete on meeting_log
	for each row execute function meeting_published_stays();
create trigger published_stays_whole before truncate on meeting_transcript
	for each statement execute function meeting_published_stays();
create trigger published_stays_whole before truncate on meeting_transcript_part
	for each statement execute function meeting_published_stays();
create trigger published_stays_whole before truncate on meeting_place
	for each statement execute function meeting_published_stays();
create trigger published_stays_whole before truncate on meeting_snapshot
	for each statement execute function meeting_published_stays();
create trigger published_stays_whole before truncate on meeting_log
	for each statement execute function meeting_published_stays();
