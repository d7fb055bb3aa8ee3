-- what was sealed never changes, whoever asks; salts may be erased
create trigger trail_entry_stays before update, delete on trail_entry
	for each row call 'ir.peygir.audit.SealedStays';
create trigger trail_root_stays before update, delete on trail_root
	for each row call 'ir.peygir.audit.SealedStays';
create trigger trail_leaf_stays before update, delete on trail_leaf
	for each row call 'ir.peygir.audit.SealedStays';
create trigger case_look_stays before update, delete on case_look
	for each row call 'ir.peygir.audit.SealedStays';
