-- Who was phoned about a talk is a list of parents: it goes with their names (domain L-20).
drop trigger history_is_not_rewritten on reminder_call;
