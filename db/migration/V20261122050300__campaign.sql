-- Campaigns: open to changes as drafts, fixed from launch on.

create table campaign (
  id             uuid primary key,
  slug           text not null constraint campaign_slug_is_plain check (slug ~ '^[a-z0-9][a-z0-9-]{1,62}$'),
  title          text not null constraint campaign_is_titled check (title <> ''),
  protocol       jsonb not null,
  real_pool_id   uuid not null constraint campaign_has_reals references image_pool (id),
  stimulus_edge  int not null constraint campaign_stimulus_edge_is_sensible check (stimulus_edge between 64 and 2048),
  stimulus_bytes int constraint campaign_stimulus_bytes_is_positive check (stimulus_bytes > 0),
  seed           bigint not null,
  scoring_seed   bigint not null,
  status         text not null
    constraint campaign_status_is_known check (status in ('DRAFT', 'PREPARING', 'LIVE', 'CLOSED')),
  failure        text,
  prepared       int not null default 0,
  created_at     timestamptz not null,
  launched_at    timestamptz,
  closed_at      timestamptz,
  version        bigint not null,
  constraint campaign_slug_is_unique unique (slug),
  constraint campaign_launch_is_dated check ((status in ('LIVE', 'CLOSED')) = (launched_at is not null)),
  constraint campaign_close_is_dated check ((status = 'CLOSED') = (closed_at is not null)),
  constraint campaign_live_has_stimuli check (status in ('DRAFT', 'PREPARING') or stimulus_bytes is not null)
);

create table campaign_condition (
  id          uuid primary key,
  campaign_id uuid not null constraint condition_belongs_to_a_campaign references campaign (id) on delete cascade,
  position    int not null,
  model       text not null constraint condition_names_a_model check (model <> ''),
  pool_id     uuid not null constraint condition_has_fakes references image_pool (id),
  constraint condition_model_is_unique unique (campaign_id, model),
  constraint condition_position_is_unique unique (campaign_id, position) deferrable initially deferred
);

-- What raters are shown: every image of the campaign at one size, in one codec, of one byte length.
create table stimulus (
  campaign_id uuid not null constraint stimulus_belongs_to_a_campaign references campaign (id) on delete cascade,
  image_id    uuid not null constraint stimulus_shows_an_image references image (id),
  address     text not null constraint stimulus_address_is_sha256 check (address ~ '^[0-9a-f]{64}$'),
  primary key (campaign_id, image_id)
);

create function campaign_is_fixed_from_launch_on() returns trigger language plpgsql as $$
begin
  if old.status <> 'DRAFT'
      and (new.protocol, new.real_pool_id, new.stimulus_edge, new.seed, new.scoring_seed, new.slug, new.title)
      is distinct from
      (old.protocol, old.real_pool_id, old.stimulus_edge, old.seed, old.scoring_seed, old.slug, old.title) then
    raise exception 'campaign % is %: its design is fixed from launch on', old.slug, old.status
      using errcode = 'check_violation', constraint = 'campaign_is_fixed_from_launch_on';
  end if;
  if old.status in ('LIVE', 'CLOSED') and (new.status in ('DRAFT', 'PREPARING')
      or new.stimulus_bytes is distinct from old.stimulus_bytes or new.launched_at is distinct from old.launched_at) then
    raise exception 'campaign % is %: it does not become % again', old.slug, old.status, new.status
      using errcode = 'check_violation', constraint = 'campaign_is_fixed_from_launch_on';
  end if;
  return new;
end $$;

create trigger campaign_is_fixed_from_launch_on before update on campaign
  for each row execute function campaign_is_fixed_from_launch_on();

create function condition_is_fixed_from_launch_on() returns trigger language plpgsql as $$
declare
  state text;
begin
  select status into state from campaign where id = coalesce(old.campaign_id, new.campaign_id);
  if state is not null and state <> 'DRAFT' then
    raise exception 'the campaign is %: its conditions are fixed from launch on', state
      using errcode = 'check_violation', constraint = 'condition_is_fixed_from_launch_on';
  end if;
  return coalesce(new, old);
end $$;

create trigger condition_is_fixed_from_launch_on before insert or update or delete on campaign_condition
  for each row execute function condition_is_fixed_from_launch_on();

create function stimulus_is_fixed_once_live() returns trigger language plpgsql as $$
declare
  state text;
begin
  select status into state from campaign where id = coalesce(old.campaign_id, new.campaign_id);
  if state in ('LIVE', 'CLOSED') then
    raise exception 'the campaign is %: what its raters see is fixed', state
      using errcode = 'check_violation', constraint = 'stimulus_is_fixed_once_live';
  end if;
  return coalesce(new, old);
end $$;

create trigger stimulus_is_fixed_once_live before insert or update or delete on stimulus
  for each row execute function stimulus_is_fixed_once_live();
