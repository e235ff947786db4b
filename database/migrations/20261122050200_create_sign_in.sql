alter table role_grant
  add column revoked_by uuid references person,
  add column revoke_reason text,
  add constraint a_role_is_not_revoked_without_a_reason check (revoked_by is null or revoke_reason is not null);

alter table identity
  drop constraint identity_provider_check,
  add constraint identity_provider_check check (provider in ('wechatOpenid', 'wechatUnionid', 'cloudUid', 'customId'));

-- A browser that asks to be let in. Only fingerprints of its secret and of the code it shows are kept.
create table sign_in (
  nonce_hash   text primary key,
  code_hash    text not null,
  source_hash  text,
  device       text not null,
  begun_at     timestamptz not null,
  expires_at   timestamptz not null,
  confirmed_by uuid references person,
  confirmed_at timestamptz,
  refused_at   timestamptz,
  collected_at timestamptz,
  constraint confirmed_sign_ins_say_by_whom check ((confirmed_at is null) = (confirmed_by is null)),
  constraint only_a_confirmed_sign_in_is_collected check (collected_at is null or confirmed_at is not null),
  constraint a_code_is_not_used_again_while_it_lives
    exclude using gist (code_hash with =, tstzrange(begun_at, expires_at) with &&)
);
create index sign_in_by_age on sign_in (begun_at);
