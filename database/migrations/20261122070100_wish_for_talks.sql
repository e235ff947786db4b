-- 我想听 (domain L-05): what parents would come to hear, and how many voices make a county office act.

create table lecture_setting (
  committee_id  uuid primary key references committee,
  wishes_needed smallint not null default 20 check (wishes_needed between 1 and 500)
);

create table wish (
  id         uuid primary key,
  section_id uuid not null references lecture_section,
  area_id    uuid not null references committee,
  person_id  uuid references person,
  wished_at  timestamptz not null,
  closed_at  timestamptz,
  -- The session that answered it; none when it was taken back.
  session_id uuid references session,
  constraint an_answered_wish_is_closed check (session_id is null or closed_at is not null)
);
create unique index one_voice_a_person_topic_and_area on wish (person_id, section_id, area_id) where closed_at is null;
create index wish_standing on wish (section_id, area_id) where closed_at is null;
create index wish_by_session on wish (session_id) where session_id is not null;
