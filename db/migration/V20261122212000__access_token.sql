-- Tokens by which a researcher's scripts come in, each for one workspace. The database knows their digests alone.
create table access_token (
  id            uuid constraint access_token_is_one primary key,
  researcher_id uuid not null constraint access_token_is_a_researchers references researcher (id) on delete cascade,
  workspace_id  uuid not null constraint access_token_is_of_a_workspace references workspace (id) on delete cascade,
  name          text not null constraint access_token_is_named check (btrim(name) <> '' and length(name) <= 100),
  token_sha256  text not null constraint access_token_digest_is_sha256 check (token_sha256 ~ '^[0-9a-f]{64}$'),
  scopes        text[] not null
    constraint access_token_scopes_are_known check (scopes <@ array['READ', 'EXPORT', 'WRITE', 'LAUNCH', 'MANAGE'] and 'READ' = any (scopes)),
  created_at    timestamptz not null,
  expires_at    timestamptz not null constraint access_token_expires_later check (expires_at > created_at),
  revoked_at    timestamptz,
  last_used_at  timestamptz,
  constraint access_token_is_known_by_its_digest unique (token_sha256)
);

create index access_token_by_researcher on access_token (researcher_id, created_at desc);
