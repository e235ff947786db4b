-- P-13: by which five-character runs a version that was sent is found again.
create table article_sample (
  article_id uuid not null,
  number     integer not null,
  hashes     integer[] not null,
  primary key (article_id, number),
  foreign key (article_id, number) references article_version (article_id, number)
);
create index article_sample_by_hash on article_sample using gin (hashes);
