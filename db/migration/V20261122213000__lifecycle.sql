-- The rest of a campaign's way: paused and live again, archived and back; a target; and what may change after launch: the
-- title and the target, which cannot bias a judgement.

alter table campaign drop constraint campaign_status_is_known;
alter table campaign add constraint campaign_status_is_known
  check (status in ('DRAFT', 'PREPARING', 'LIVE', 'PAUSED', 'CLOSED', 'ARCHIVED'));

alter table campaign add column paused_at timestamptz;
alter table campaign add constraint campaign_pause_is_dated check ((status = 'PAUSED') = (paused_at is not null));
alter table campaign add column archived_at timestamptz;
alter table campaign add constraint campaign_archive_is_dated check ((status = 'ARCHIVED') = (archived_at is not null));
-- counted raters wanted for each condition; null for as many as come
alter table campaign add column target int constraint campaign_target_is_sensible check (target between 1 and 10000);

alter table campaign drop constraint campaign_launch_is_dated;
alter table campaign add constraint campaign_launch_is_dated check (
  (origin <> 'PAST' and status not in ('DRAFT', 'PREPARING')) = (launched_at is not null));
alter table campaign drop constraint campaign_close_is_dated;
alter table campaign add constraint campaign_close_is_dated
  check ((status in ('CLOSED', 'ARCHIVED')) = (closed_at is not null));
alter table campaign drop constraint campaign_past_is_closed;
alter table campaign add constraint campaign_past_is_closed
  check (origin <> 'PAST' or status in ('CLOSED', 'ARCHIVED'));

-- Which step may follow which, as CampaignIsFixed.Verb has it.
create function campaign_goes_its_way() returns trigger language plpgsql as $$
begin
  if old.status <> new.status and (old.status, new.status) not in (('DRAFT', 'PREPARING'), ('PREPARING', 'DRAFT'),
      ('PREPARING', 'LIVE'), ('LIVE', 'PAUSED'), ('PAUSED', 'LIVE'), ('LIVE', 'CLOSED'), ('PAUSED', 'CLOSED'),
      ('CLOSED', 'ARCHIVED'), ('ARCHIVED', 'CLOSED')) then
    raise exception 'campaign % is %: it does not become % now', old.slug, old.status, new.status
      using errcode = 'check_violation', constraint = 'campaign_goes_its_way';
  end if;
  if old.status in ('CLOSED', 'ARCHIVED') and new.target is distinct from old.target then
    raise exception 'campaign % is %: its target is fixed from its close on', old.slug, old.status
      using errcode = 'check_violation', constraint = 'campaign_target_is_fixed_once_closed';
  end if;
  if old.status = 'ARCHIVED' and (new.title, new.closed_at) is distinct from (old.title, old.closed_at) then
    raise exception 'campaign % is archived: nothing of it changes', old.slug
      using errcode = 'check_violation', constraint = 'campaign_is_fixed_once_archived';
  end if;
  return new;
end $$;

create trigger campaign_goes_its_way before update on campaign
  for each row execute function campaign_goes_its_way();

create or replace function campaign_is_fixed_from_launch_on() returns trigger language plpgsql as $$
begin
  if old.origin <> new.origin then
    raise exception 'campaign % is %: it does not become %', old.slug, old.origin, new.origin
      using errcode = 'check_violation', constraint = 'campaign_is_fixed_from_launch_on';
  end if;
  if old.status <> 'DRAFT'
      and (new.protocol, new.real_pool_id, new.stimulus_edge, new.seed, new.scoring_seed, new.slug, new.catch_trials)
      is distinct from
      (old.protocol, old.real_pool_id, old.stimulus_edge, old.seed, old.scoring_seed, old.slug, old.catch_trials) then
    raise exception 'campaign % is %: its design is fixed from launch on', old.slug, old.status
      using errcode = 'check_violation', constraint = 'campaign_is_fixed_from_launch_on';
  end if;
  if old.status not in ('DRAFT', 'PREPARING') and (new.stimulus_bytes is distinct from old.stimulus_bytes
      or new.launched_at is distinct from old.launched_at) then
    raise exception 'campaign % is %: its launch is over', old.slug, old.status
      using errcode = 'check_violation', constraint = 'campaign_is_fixed_from_launch_on';
  end if;
  return new;
end $$;

create or replace function stimulus_is_fixed_once_live() returns trigger language plpgsql as $$
declare
  state text;
begin
  select status into state from campaign where id = coalesce(old.campaign_id, new.campaign_id);
  if state not in ('DRAFT', 'PREPARING') then
    raise exception 'the campaign is %: what its raters see is fixed', state
      using errcode = 'check_violation', constraint = 'stimulus_is_fixed_once_live';
  end if;
  return coalesce(new, old);
end $$;

-- A rehearsal is nobody's work; of all others only what was never launched is deleted.
create function campaign_is_deleted_as_a_draft() returns trigger language plpgsql as $$
begin
  if old.status <> 'DRAFT' and old.origin <> 'REHEARSAL' then
    raise exception 'campaign % is %: only a draft is deleted', old.slug, old.status
      using errcode = 'check_violation', constraint = 'campaign_is_deleted_as_a_draft';
  end if;
  return old;
end $$;

create trigger campaign_is_deleted_as_a_draft before delete on campaign
  for each row execute function campaign_is_deleted_as_a_draft();
