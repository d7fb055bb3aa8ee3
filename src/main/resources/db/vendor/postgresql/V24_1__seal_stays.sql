-- what was promised never changes; what is filled later is filled once
create function meeting_seal_stays() returns trigger language plpgsql as $$
begin
	if (old.session_id, old.host_code, old.district, old.seats, old.commitment, old.sealed_seed, old.number_needed,
			old.rule_fa, old.rule_en, old.committed_at)
			is distinct from (new.session_id, new.host_code, new.district, new.seats, new.commitment, new.sealed_seed,
			new.number_needed, new.rule_fa, new.rule_en, new.committed_at)
		or old.listed_at is not null and old.listed_at is distinct from new.listed_at
		or old.entries_hash is not null and old.entries_hash is distinct from new.entries_hash
		or old.newcomer_chance is not null and old.newcomer_chance is distinct from new.newcomer_chance
		or old.confirmed_by is not null and old.confirmed_by is distinct from new.confirmed_by
		or old.confirmed_role is not null and old.confirmed_role is distinct from new.confirmed_role
		or old.drawn_at is not null and old.drawn_at is distinct from new.drawn_at
		or old.transcript_of is not null and old.transcript_of is distinct from new.transcript_of
		or old.offers_over_at is not null and old.offers_over_at is distinct from new.offers_over_at
		or old.reserves_to is not null and old.reserves_to is distinct from new.reserves_to
		or old.cancelled_at is not null and old.cancelled_at is distinct from new.cancelled_at
		or old.stood_in and not new.stood_in
		-- the first officer enters it again until the second one agrees
		or old.confirmed_by is not null and (old.public_number, old.entered_by, old.entered_role)
			is distinct from (new.public_number, new.entered_by, new.entered_role)
	then
		raise exception 'what was promised never changes: %', tg_table_name using errcode = 'restrict_violation';
	end if;
	return new;
end
$$;
create trigger seal_stays before update on meeting_seal
	for each row execute function meeting_seal_stays();
create trigger published_stays before delete on meeting_seal
	for each row execute function meeting_published_stays();
create trigger published_stays_whole before truncate on meeting_seal
	for each statement execute function meeting_published_stays();
