-- 栏目: five kinds of the county's own desk, then the thirteen columns of the Tianshui site (S1).
create table article_column (
  id       uuid primary key default gen_random_uuid(),
  name     text not null unique,
  position integer not null unique
);
insert into article_column (position, name)
select row_number() over (), name from unnest(array[
  '信息', '经验', '典型', '调研', '文艺',
  '领导关怀', '关工要闻', '文件快递', '银发风采', '青少年风华', '活力基层', '琢璞润玉',
  '励我成才', '法制讲堂', '爱心奉献', '科普窗口', '他山之石', '调研与思考'
]) as name;

create table article (
  id               uuid primary key,
  author_id        uuid not null references person,
  unit_id          uuid not null references committee,
  -- The county committee whose desk reviews it.
  desk_id          uuid not null references committee,
  column_id        uuid references article_column,
  bylines          text[] not null,
  important        boolean not null default false,
  status           text not null check (status in ('draft', 'submitted', 'inFirstReview', 'inSecondReview', 'inFinalReview', 'returned', 'accepted', 'published', 'refused', 'takenDown')),
  returned_from    text check (returned_from in ('unit', 'first', 'second', 'final')),
  revision_due_on  date,
  reminded_on      date,
  created_at       timestamptz not null,
  changed_at       timestamptz not null,
  submitted_at     timestamptz,
  published_at     timestamptz,
  vouched_by       uuid references person,
  taken_down_by    uuid references person,
  take_down_reason text,
  constraint an_article_has_one_author unique (id, author_id),
  constraint at_most_three_sign_an_article check (cardinality(bylines) <= 3),
  constraint what_is_handed_in_has_a_column_and_a_byline
    check (status = 'draft' or (column_id is not null and cardinality(bylines) > 0)),
  constraint what_is_handed_in_says_when check ((status = 'draft') = (submitted_at is null)),
  constraint returned_articles_say_from_where_and_until_when
    check (case when status = 'returned' then returned_from is not null and revision_due_on is not null
           else returned_from is null and revision_due_on is null end),
  constraint published_articles_say_since_when
    check ((status in ('published', 'takenDown')) = (published_at is not null)),
  constraint what_is_taken_down_says_by_whom_and_why
    check (case when status = 'takenDown' then taken_down_by is not null and take_down_reason is not null
           else taken_down_by is null and take_down_reason is null end)
);
create index article_by_author on article (author_id, changed_at desc, id desc);
create index article_waiting on article (status, changed_at, id) where status not in ('published', 'refused', 'takenDown', 'draft');
create index article_by_desk on article (desk_id, status);
create index article_by_unit on article (unit_id);
create index article_published on article (published_at desc, id desc) where status = 'published';

-- Every text that was sent stays as it was sent; the one not yet sent is the author's working copy.
create table article_version (
  article_id   uuid not null references article,
  number       integer not null check (number > 0),
  title        text not null,
  body         text not null,
  photos       jsonb not null,
  words        integer not null check (words >= 0),
  content_hash text,
  saved_at     timestamptz not null,
  submitted_at timestamptz,
  primary key (article_id, number),
  constraint at_most_nine_photos check (jsonb_array_length(photos) <= 9),
  constraint what_is_sent_says_something
    check (submitted_at is null or (title <> '' and body <> '' and content_hash is not null)),
  constraint minors_are_shown_only_when_guardians_agreed
    check (submitted_at is null or not jsonb_path_exists(photos, '$[*] ? (@.showsMinors == true && @.guardiansAgreed == false)'))
);
create unique index an_article_has_one_working_copy on article_version (article_id) where submitted_at is null;

create function refuse_to_change_what_was_sent() returns trigger language plpgsql as $$
begin
  raise exception 'a version that was sent stays as it was' using errcode = 'restrict_violation';
end $$;
create trigger sent_versions_stay before update or delete on article_version
  for each row when (old.submitted_at is not null) execute function refuse_to_change_what_was_sent();

-- 三审三校: who decided what in which round, when and why. Taken back, it stays and says so.
create table article_decision (
  id            uuid primary key,
  entry         bigint not null unique generated always as identity,
  article_id    uuid not null,
  author_id     uuid not null,
  version       integer not null,
  round         text not null check (round in ('unit', 'first', 'second', 'final')),
  outcome       text not null check (outcome in ('passed', 'returned', 'refused')),
  decided_by    uuid not null references person,
  decided_at    timestamptz not null,
  reason        text,
  checks        text[] not null check (checks <@ array['language', 'figures', 'names', 'facts', 'sources', 'secrets', 'minors', 'direction', 'leaders', 'fitness']),
  proofread     boolean not null,
  read_aloud    boolean not null,
  reverted_at   timestamptz,
  revert_reason text,
  foreign key (article_id, author_id) references article (id, author_id),
  foreign key (article_id, version) references article_version,
  constraint nobody_judges_their_own_article check (decided_by <> author_id),
  constraint a_refusal_says_why check (outcome <> 'refused' or reason is not null),
  constraint a_decision_taken_back_says_why check ((reverted_at is null) = (revert_reason is null)),
  constraint a_review_is_passed_after_proofreading check (outcome <> 'passed' or round = 'unit' or proofread),
  constraint no_two_rounds_are_signed_by_one_person
    exclude using gist (article_id with =, decided_by with =, round with <>) where (reverted_at is null)
);
create unique index a_round_decides_once_on_a_version
  on article_decision (article_id, version, round) where reverted_at is null;
create index article_decision_by_article on article_decision (article_id, entry);

create table revision_note (
  decision_id uuid not null references article_decision,
  number      integer not null check (number between 1 and 20),
  text        text not null,
  primary key (decision_id, number)
);

-- Who has to sign an article now: at its unit or desk, or else at the nearest committee above that
-- has somebody; never its author, and nobody who signed another round.
create view article_waits_for as
select article_id, person_id, round from (
  select article.id as article_id, held.person_id, turn.round,
         rank() over (partition by article.id order by length(place.path) desc) as nearness
  from article
  join (values
    ('submitted', 'unit', array['villageClerk', 'schoolVerifier', 'townshipReviewer', 'countyOffice', 'director']),
    ('inFirstReview', 'first', array['editor']),
    ('inSecondReview', 'second', array['seniorEditor']),
    ('inFinalReview', 'final', array['chiefEditor'])
  ) as turn (status, round, roles) on turn.status = article.status
  join committee seat on seat.id = case turn.round when 'unit' then article.unit_id else article.desk_id end
  join committee place on place.id in (seat.id, seat.p4, seat.p3, seat.p2, seat.p1)
  join role_grant held on held.committee_id = place.id and held.revoked_at is null and held.role = any (turn.roles)
  where held.person_id <> article.author_id
    and not exists (
      select from article_decision signed
      where signed.article_id = article.id and signed.decided_by = held.person_id
        and signed.round <> turn.round and signed.reverted_at is null)
) as candidate
where nearness = 1
group by article_id, person_id, round;
