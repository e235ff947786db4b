-- A message belongs to its notice, a check to what it checks; the trace id is WeChat's word for one check.
alter table wechat_task
  add column notice_id uuid references notice,
  add column check_id  uuid references safety_check,
  add column trace_id  text,
  add constraint a_notice_goes_out_once unique (notice_id),
  add constraint a_trace_is_followed_once unique (trace_id),
  add constraint a_task_names_what_it_is_for check (
    case kind
      when 'subscribeMessage' then notice_id is not null and check_id is null
      else check_id is not null and notice_id is null
    end
  );
create index wechat_task_by_check on wechat_task (check_id) where check_id is not null;
