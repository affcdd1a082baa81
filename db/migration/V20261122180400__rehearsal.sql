-- Rehearsals: copies of campaigns that only simulated raters judge. What they leave is no human data, and can be deleted.

alter table campaign drop constraint campaign_origin_is_known;
alter table campaign add constraint campaign_origin_is_known check (origin in ('RUN', 'PAST', 'REHEARSAL'));
alter table campaign drop constraint campaign_run_shows_images;
alter table campaign add constraint campaign_run_shows_images
  check ((origin <> 'PAST') = (real_pool_id is not null) and (origin <> 'PAST') = (stimulus_edge is not null));
alter table campaign drop constraint campaign_past_is_closed;
alter table campaign add constraint campaign_past_is_closed check (origin <> 'PAST' or status = 'CLOSED');
alter table campaign drop constraint campaign_launch_is_dated;
alter table campaign add constraint campaign_launch_is_dated
  check ((origin <> 'PAST' and status in ('LIVE', 'CLOSED')) = (launched_at is not null));

alter table campaign add column rehearsal_of uuid constraint campaign_rehearses_a_campaign references campaign (id);
alter table campaign add constraint campaign_rehearsal_names_its_original
  check ((origin = 'REHEARSAL') = (rehearsal_of is not null));
create index campaign_by_original on campaign (rehearsal_of);

create function judged_by_nobody(session uuid) returns boolean language sql stable as $$
  select exists (select from rater_session s join campaign c on c.id = s.campaign_id
    where s.id = session and (s.status = 'WITHDRAWN' or c.origin = 'REHEARSAL'))
$$;

create or replace function judgement_is_insert_only() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' and judged_by_nobody(old.session_id) then
    return old;
  end if;
  raise exception 'judgements are only inserted, never changed; they are deleted only when their rater withdraws'
    using errcode = 'check_violation', constraint = 'judgement_is_insert_only';
end $$;

create or replace function preflight_is_insert_only() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' and judged_by_nobody(old.session_id) then
    return old;
  end if;
  raise exception 'looks at devices are only inserted, never changed; they are deleted only when their rater withdraws'
    using errcode = 'check_violation', constraint = 'preflight_is_insert_only';
end $$;

create or replace function interruption_is_insert_only() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' and judged_by_nobody(old.session_id) then
    return old;
  end if;
  raise exception 'interruptions are only inserted, never changed; they are deleted only when their rater withdraws'
    using errcode = 'check_violation', constraint = 'interruption_is_insert_only';
end $$;

-- A run of simulated raters through a copy.
create table rehearsal (
  campaign_id uuid primary key constraint rehearsal_is_of_a_copy references campaign (id) on delete cascade,
  plan        jsonb not null,
  status      text not null
    constraint rehearsal_status_is_known check (status in ('RUNNING', 'FINISHED', 'CANCELLED', 'FAILED')),
  failure     text,
  started_at  timestamptz not null,
  opened_at   timestamptz,
  ended_at    timestamptz,
  judgements  int not null default 0,
  slowest_ms  double precision,
  -- what the scores should find, in the order of the conditions
  truths      double precision[],
  constraint rehearsal_end_is_dated check ((status = 'RUNNING') = (ended_at is null))
);

create table simulated_rater (
  campaign_id uuid not null constraint simulated_rater_is_of_a_rehearsal references rehearsal (campaign_id) on delete cascade,
  number      int not null,
  kind        text not null,
  session_id  uuid constraint simulated_rater_sat references rater_session (id) on delete cascade,
  ending      text,
  primary key (campaign_id, number)
);
create index simulated_rater_by_session on simulated_rater (session_id);
