-- L-18: a handout may be a recording; whoever puts it up has listened that no child can be told by the voice.
alter table handout
  add column no_child_heard boolean not null default false;
