-- V-10: what a member card's picture carries. Nobody can guess it, and it says nothing by itself.
alter table volunteer
  add column card_token uuid not null default gen_random_uuid(),
  add constraint a_card_token_means_one_member unique (card_token);
