-- S-16, 慈善法 §63, 110: a sponsor may keep their name out of every publicity.
alter table sponsor add column name_hidden boolean not null default false;
