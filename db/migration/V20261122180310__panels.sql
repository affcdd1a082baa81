-- Panels: named people whom a researcher invites to a campaign, each by a link of their own.

create table panel (
  id               uuid primary key,
  campaign_id      uuid not null constraint panel_belongs_to_a_campaign references campaign (id) on delete cascade,
  name             text not null constraint panel_is_named check (btrim(name) <> '' and length(name) <= 100),
  -- needed in place of what the campaign requires
  qualification_id uuid constraint panel_requires_a_qualification references campaign (id),
  created_at       timestamptz not null,
  constraint panel_name_is_unique unique (campaign_id, name)
);

-- The token of a link is shown once, when it is made; its digest is kept. Who the person is, nothing says but the label.
create table invitation (
  id           uuid primary key,
  panel_id     uuid not null constraint invitation_belongs_to_a_panel references panel (id) on delete cascade,
  token_sha256 text not null constraint invitation_token_is_sha256 check (token_sha256 ~ '^[0-9a-f]{64}$'),
  label        text constraint invitation_label_is_short check (btrim(label) <> '' and length(label) <= 100),
  created_at   timestamptz not null,
  expires_at   timestamptz not null constraint invitation_expires_later check (expires_at > created_at),
  revoked_at   timestamptz,
  constraint invitation_token_is_unique unique (token_sha256)
);

create index invitation_by_panel on invitation (panel_id);

alter table rater_session add column panel_id uuid constraint session_panel_is_one references panel (id);
