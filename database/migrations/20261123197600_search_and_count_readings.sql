-- P-12: what is published, split into pairs of characters, so that two-character words are found too.
create table article_search (
  article_id   uuid primary key references article,
  published_at timestamptz not null,
  title        text not null,
  body         text not null,
  title_grams  text[] not null,
  grams        text[] not null
);
create index article_search_by_grams on article_search using gin (grams);
create index article_search_by_title on article_search using gin (title_grams);
create index article_search_by_day on article_search (published_at desc, article_id desc);

-- One person counts once a day; the day after only the number is left, not who read.
create table article_reading (
  article_id uuid not null references article,
  read_on    date not null,
  person_id  uuid not null references person,
  primary key (article_id, read_on, person_id)
);
create index article_reading_by_day on article_reading (read_on);
alter table article add column readings integer not null default 0 check (readings >= 0);
