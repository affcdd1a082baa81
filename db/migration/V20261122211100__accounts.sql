-- What researchers look after themselves, and what administrators do for them.

alter table researcher
  add column shown_name   text constraint researcher_shown_name_is_a_name check (btrim(shown_name) <> '' and length(shown_name) <= 100),
  add column email        text constraint researcher_email_is_an_address check (email ~ '^[^@[:space:]]+@[^@[:space:]]+$'),
  add column disabled_at  timestamptz,
  add column oidc_issuer  text,
  add column oidc_subject text,
  add constraint researcher_oidc_is_whole check ((oidc_issuer is null) = (oidc_subject is null)),
  add constraint researcher_oidc_is_one_persons unique (oidc_issuer, oidc_subject);

create unique index researcher_email_is_one_persons on researcher (lower(email));

-- one-time links by which somebody chooses a new password; only the newest of a person opens
create table reset_link (
  token_sha256  text constraint reset_link_pk primary key,
  researcher_id uuid not null constraint reset_link_is_a_researchers references researcher (id) on delete cascade,
  created_at    timestamptz not null,
  expires_at    timestamptz not null,
  used_at       timestamptz
);
create index reset_link_by_researcher on reset_link (researcher_id);
