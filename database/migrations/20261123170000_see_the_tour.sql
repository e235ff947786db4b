-- 巡讲计划 (domain L-15): the talks of a term by the agreed time, or by the first one wished for.
create index booking_by_time on booking (coalesce(starts_at, first_choice_at), id);
