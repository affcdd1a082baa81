-- Past studies: judgements that were made elsewhere, taken in from a file as a closed campaign without images.

alter table campaign add column origin text not null default 'RUN'
  constraint campaign_origin_is_known check (origin in ('RUN', 'PAST'));
alter table campaign alter column real_pool_id drop not null;
alter table campaign alter column stimulus_edge drop not null;
alter table campaign add constraint campaign_run_shows_images
  check ((origin = 'RUN') = (real_pool_id is not null) and (origin = 'RUN') = (stimulus_edge is not null));
alter table campaign add constraint campaign_past_is_closed check (origin = 'RUN' or status = 'CLOSED');
alter table campaign drop constraint campaign_launch_is_dated;
alter table campaign add constraint campaign_launch_is_dated
  check ((origin = 'RUN' and status in ('LIVE', 'CLOSED')) = (launched_at is not null));
alter table campaign drop constraint campaign_live_has_stimuli;
alter table campaign add constraint campaign_live_has_stimuli
  check (origin = 'PAST' or status in ('DRAFT', 'PREPARING') or stimulus_bytes is not null);

alter table campaign_condition alter column pool_id drop not null;

-- A rater's sitting of a past study.
create table past_session (
  campaign_id uuid not null constraint past_session_belongs_to_a_campaign references campaign (id) on delete cascade,
  number      int not null constraint past_session_number_starts_at_one check (number >= 1),
  rater       text not null constraint past_session_names_a_rater check (rater <> ''),
  session     text not null constraint past_session_is_named check (session <> ''),
  status      text not null constraint past_session_status_is_known
    check (status in ('FINISHED', 'INCOMPLETE', 'UNUSABLE', 'INCOMPATIBLE')),
  started_at  timestamptz,
  ended_at    timestamptz,
  primary key (campaign_id, number),
  constraint past_session_is_once_in_a_campaign unique (campaign_id, session)
);

-- How many judgements each of its sessions has of each condition: counted once, when they are taken in.
create table past_session_condition (
  campaign_id  uuid not null,
  session      int not null,
  condition_id uuid not null constraint past_session_has_a_condition references campaign_condition (id) on delete cascade,
  judgements   int not null constraint past_session_has_judgements check (judgements >= 1),
  verified     int not null,
  bad          int not null,
  unverified   int not null,
  primary key (campaign_id, session, condition_id),
  constraint past_counts_are_of_a_session
    foreign key (campaign_id, session) references past_session (campaign_id, number) on delete cascade
);

-- Written once, in millions, by the statement that checks them; so it has no foreign key that would look each row up.
create table past_judgement (
  campaign_id    uuid not null,
  condition_id   uuid not null,
  session        int not null,
  block          int not null constraint past_judgement_block_starts_at_one check (block >= 1),
  trial          int not null constraint past_judgement_trial_starts_at_one check (trial >= 1),
  frames         int,
  fake           boolean not null,
  called_fake    boolean not null,
  repeat         boolean,
  exposure_ms    double precision constraint past_judgement_exposure_is_positive check (exposure_ms > 0),
  requested_ms   double precision constraint past_judgement_requested_is_positive check (requested_ms > 0),
  frame_ms       double precision,
  rt_ms          double precision constraint past_judgement_rt_is_not_negative check (rt_ms >= 0),
  unaccounted_ms double precision,
  judged_at      timestamptz,
  image          text,
  image_name     text,
  verdict        text constraint past_judgement_verdict_is_known check (verdict in ('VERIFIED', 'BAD', 'UNVERIFIED')),
  reasons        text,
  evidence       jsonb,
  kept           jsonb,
  constraint past_judgement_is_of_one_trial primary key (campaign_id, session, block, trial)
);

create function past_judgement_is_insert_only() returns trigger language plpgsql as $$
begin
  raise exception 'judgements of a past study are only inserted, never changed'
    using errcode = 'check_violation', constraint = 'past_judgement_is_insert_only';
end $$;

create trigger past_judgement_is_insert_only before update or delete on past_judgement
  for each row execute function past_judgement_is_insert_only();

create or replace function campaign_is_fixed_from_launch_on() returns trigger language plpgsql as $$
begin
  if old.origin <> new.origin then
    raise exception 'campaign % is %: it does not become %', old.slug, old.origin, new.origin
      using errcode = 'check_violation', constraint = 'campaign_is_fixed_from_launch_on';
  end if;
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

-- The conditions of a past study are written with it, before its judgements.
create or replace function condition_is_fixed_from_launch_on() returns trigger language plpgsql as $$
declare
  owner campaign;
begin
  select * into owner from campaign where id = coalesce(old.campaign_id, new.campaign_id);
  if tg_op <> 'DELETE' and (owner.origin = 'PAST') <> (new.pool_id is null) then
    raise exception 'a condition has a pool, unless its campaign is a past study'
      using errcode = 'check_violation', constraint = 'condition_of_a_run_has_fakes';
  end if;
  if tg_op = 'INSERT' and owner.origin = 'PAST'
      and not exists (select 1 from past_session where campaign_id = owner.id) then
    return new;
  end if;
  if owner.status is not null and owner.status <> 'DRAFT' then
    raise exception 'the campaign is %: its conditions are fixed from launch on', owner.status
      using errcode = 'check_violation', constraint = 'condition_is_fixed_from_launch_on';
  end if;
  return coalesce(new, old);
end $$;

-- Every judgement there is, practice and withdrawn sessions left out, in the words of the judgement file. One campaign
-- at a time: where campaign_id = ... order by session_order, session, block, trial gives a session's rows together,
-- in the order they were shown. counts: whether the judgement enters the score, as UnverifiedTrials.scores has it.
create view judged_trial as
select s.campaign_id, s.condition_id, c.model, s.rater_id::text as rater, s.id::text as session,
  (extract(epoch from s.started_at) * 1000000)::bigint as session_order,
  coalesce(j.block, 1) as block, coalesce(j.place, t.number - practised.trials) as trial,
  i.pixels as image, lower(t.truth) as truth, lower(j.answer) as answer,
  j.achieved_ms as exposure_ms, j.rt_millis as rt_ms,
  lower(s.status) as session_status, i.source_name as image_name, j.judged_at, j.evidence,
  j.requested_ms, j.frames, j.frame_ms, lower(j.verdict) as verdict, array_to_string(j.reasons, ' ') as reasons,
  j.unaccounted_ms, case when j.verdict is not null then t.phase = 'RESERVE' end as repeat, null::jsonb as kept,
  s.status = 'FINISHED' and (j.verdict is null or j.verdict = 'VERIFIED'
    or j.verdict = 'UNVERIFIED' and a.protocol ->> 'unverified' = 'accept') as counts
from rater_session s
join campaign a on a.id = s.campaign_id
join campaign_condition c on c.id = s.condition_id
cross join lateral (
  select count(*)::int as trials from trial p where p.session_id = s.id and p.phase = 'PRACTICE') practised
join trial t on t.session_id = s.id and t.phase <> 'PRACTICE'
join judgement j on j.trial_id = t.id
join image i on i.id = t.image_id
where s.status <> 'WITHDRAWN'
union all
select p.campaign_id, p.condition_id, c.model, s.rater, s.session,
  s.number::bigint as session_order,
  p.block, p.trial,
  p.image, case when p.fake then 'fake' else 'real' end as truth, case when p.called_fake then 'fake' else 'real' end as answer,
  p.exposure_ms, p.rt_ms,
  lower(s.status) as session_status, p.image_name, p.judged_at, p.evidence,
  p.requested_ms, p.frames, p.frame_ms, lower(p.verdict) as verdict, p.reasons,
  p.unaccounted_ms, p.repeat, p.kept,
  s.status = 'FINISHED' and (p.verdict is null or p.verdict = 'VERIFIED'
    or p.verdict = 'UNVERIFIED' and a.protocol ->> 'unverified' = 'accept') as counts
from past_judgement p
join campaign a on a.id = p.campaign_id
join past_session s on s.campaign_id = p.campaign_id and s.number = p.session
join campaign_condition c on c.id = p.condition_id;
