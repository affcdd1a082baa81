-- Passkeys: public keys of authenticators by which researchers sign in.

create table passkey (
  credential_id     bytea constraint passkey_pk primary key,
  researcher_id     uuid not null constraint passkey_is_a_researchers references researcher (id) on delete cascade,
  label             text not null constraint passkey_is_named check (btrim(label) <> '' and length(label) <= 100),
  public_key        bytea not null,
  signature_count   bigint not null,
  user_verified     boolean not null,
  backup_eligible   boolean not null,
  backed_up         boolean not null,
  transports        text not null,
  attestation       bytea,
  client_data       bytea,
  created_at        timestamptz not null,
  last_used_at      timestamptz not null
);
create index passkey_by_researcher on passkey (researcher_id);
