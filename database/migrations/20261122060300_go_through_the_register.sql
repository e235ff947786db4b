-- 审核重登: once a year an office goes through its register, one by one.
create table campaign (
  id           uuid primary key,
  committee_id uuid not null references committee,
  year         integer not null check (year between 2000 and 2100),
  opened_by    uuid not null references person,
  opened_at    timestamptz not null,
  closed_by    uuid references person,
  closed_at    timestamptz,
  constraint a_register_is_gone_through_once_a_year unique (committee_id, year),
  constraint a_closed_campaign_says_by_whom check ((closed_by is null) = (closed_at is null))
);

create table campaign_member (
  campaign_id  uuid not null references campaign,
  volunteer_id uuid not null references volunteer,
  year         integer not null,
  result       text not null check (result in ('pending', 'confirmed', 'weak', 'proposed', 'struckOff', 'gone')),
  note         text,
  judged_by    uuid references person,
  judged_at    timestamptz,
  primary key (campaign_id, volunteer_id),
  constraint one_is_gone_through_once_a_year unique (volunteer_id, year),
  constraint whoever_judged_is_named check (result in ('pending', 'gone') or (judged_by is not null and judged_at is not null)),
  constraint weakness_is_explained check (result <> 'weak' or note is not null)
);
create index campaign_member_by_result on campaign_member (campaign_id, result);

-- 谈心谈话: what was said stays as it was written down.
create table talk (
  id           uuid primary key,
  campaign_id  uuid not null,
  volunteer_id uuid not null,
  held_on      date not null,
  place        text not null,
  summary      text not null,
  held_by      uuid not null references person,
  recorded_at  timestamptz not null,
  foreign key (campaign_id, volunteer_id) references campaign_member
);
create index talk_by_volunteer on talk (volunteer_id, held_on);
create trigger history_is_not_rewritten before update or delete on talk
  for each row execute function refuse_to_rewrite_history();

create table strike_off (
  id             uuid primary key,
  campaign_id    uuid not null,
  volunteer_id   uuid not null,
  reason         text not null,
  proposed_by    uuid not null references person,
  proposed_at    timestamptz not null,
  status         text not null check (status in ('proposed', 'struckOff', 'declined', 'dropped')),
  decided_by     uuid references person,
  decided_at     timestamptz,
  decline_reason text,
  foreign key (campaign_id, volunteer_id) references campaign_member,
  constraint two_people_strike_off check (decided_by <> proposed_by),
  constraint a_decision_has_a_decider check ((status in ('struckOff', 'declined')) = (decided_by is not null and decided_at is not null)),
  constraint declining_says_why check ((status = 'declined') = (decline_reason is not null))
);
create unique index one_proposal_to_strike_off_at_a_time on strike_off (volunteer_id) where status = 'proposed';
create index strike_off_by_member on strike_off (campaign_id, volunteer_id);
create index volunteer_by_enrolment on volunteer (enrolled_on) where enrolled_on is not null;
