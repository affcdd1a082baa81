-- Links by which a member is invited to a workspace: open for seven days and once. The token is shown when it is made; its
-- digest is kept.

create table workspace_invitation (
  id           uuid primary key,
  workspace_id uuid not null constraint invitation_is_to_a_workspace references workspace (id) on delete cascade,
  token_sha256 text not null constraint workspace_invitation_token_is_sha256 check (token_sha256 ~ '^[0-9a-f]{64}$'),
  role         text not null
    constraint invitation_role_is_known check (role in ('VIEWER', 'ANALYST', 'EDITOR', 'OWNER')),
  made_by      text not null,
  created_at   timestamptz not null,
  expires_at   timestamptz not null constraint workspace_invitation_expires_later check (expires_at > created_at),
  used_at      timestamptz,
  constraint workspace_invitation_token_is_unique unique (token_sha256)
);
create index workspace_invitation_by_workspace on workspace_invitation (workspace_id);
