-- Who a refused or withdrawn case was about is erased when its time is over; that it was, stays (§B.8).
alter table student_record add column erased_at timestamptz;
create index student_closed on student (status_since) where status in ('refused', 'withdrawn');
