-- what was sealed never changes, whoever asks; salts may be erased
create function trail_sealed_stays() returns trigger language plpgsql as $$
begin
	if tg_op = 'UPDATE' and tg_table_name = 'trail_entry'
			and to_jsonb(new) = jsonb_set(to_jsonb(old), '{salt}', 'null') then
		return new;
	end if;
	raise exception 'what was sealed never changes: %', tg_table_name using errcode = 'restrict_violation';
end
$$;
create trigger sealed_stays before update or delete on trail_entry
	for each row execute function trail_sealed_stays();
create trigger sealed_stays_whole before truncate on trail_entry
	for each statement execute function trail_sealed_stays();
create trigger sealed_stays before update or delete on trail_root
	for each row execute function trail_sealed_stays();
create trigger sealed_stays_whole before truncate on trail_root
	for each statement execute function trail_sealed_stays();
create trigger sealed_stays before update or delete on trail_leaf
	for each row execute function trail_sealed_stays();
create trigger sealed_stays_whole before truncate on trail_leaf
	for each statement execute function trail_sealed_stays();
create trigger sealed_stays before update or delete on case_look
	for each row execute function trail_sealed_stays();
create trigger sealed_stays_whole before truncate on case_look
	for each statement execute function trail_sealed_stays();
