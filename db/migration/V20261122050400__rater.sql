-- Raters, known by what a recruiting platform calls them or by a random mark of their browser, and their consent.

create table rater (
  id          uuid primary key,
  source      text not null constraint rater_source_is_named check (source <> ''),
  external_id text not null constraint rater_has_an_id check (external_id <> ''),
  created_at  timestamptz not null,
  constraint rater_is_known_once unique (source, external_id)
);

create table consent (
  id           uuid primary key,
  rater_id     uuid not null constraint consent_is_a_raters references rater (id) on delete cascade,
  campaign_id  uuid not null constraint consent_is_for_a_campaign references campaign (id) on delete cascade,
  text_sha256  text not null constraint consent_text_is_sha256 check (text_sha256 ~ '^[0-9a-f]{64}$'),
  language     text not null,
  given_at     timestamptz not null,
  withdrawn_at timestamptz,
  constraint consent_is_given_once unique (rater_id, campaign_id)
);
