-- Catch trials: what a session shows to learn how its rater works, never counted.

alter table campaign add column catch_trials jsonb;

create or replace function campaign_is_fixed_from_launch_on() returns trigger language plpgsql as $$
begin
  if old.origin <> new.origin then
    raise exception 'campaign % is %: it does not become %', old.slug, old.origin, new.origin
      using errcode = 'check_violation', constraint = 'campaign_is_fixed_from_launch_on';
  end if;
  if old.status <> 'DRAFT'
      and (new.protocol, new.real_pool_id, new.stimulus_edge, new.seed, new.scoring_seed, new.slug, new.title,
        new.catch_trials)
      is distinct from
      (old.protocol, old.real_pool_id, old.stimulus_edge, old.seed, old.scoring_seed, old.slug, old.title,
        old.catch_trials) then
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

alter table trial drop constraint trial_phase_is_known;
alter table trial add constraint trial_phase_is_known check (phase in ('PRACTICE', 'MAIN', 'RESERVE', 'CATCH'));
alter table trial add column catch_kind text
  constraint trial_catch_kind_is_known check (catch_kind in ('GOLD', 'REPEAT', 'ANCHOR'));
alter table trial add constraint trial_catch_has_a_kind check ((phase = 'CATCH') = (catch_kind is not null));
-- the number of the trial whose image comes again
alter table trial add column repeats int;
alter table trial add constraint trial_repeat_names_what_it_repeats
  check ((catch_kind is not distinct from 'REPEAT') = (repeats is not null));
alter table trial add constraint trial_repeats_an_earlier_one check (repeats < number);

alter table trial drop constraint trial_image_is_shown_once;
create unique index trial_image_is_shown_once on trial (session_id, image_id) where repeats is null;

create or replace view judged_trial_run as
select s.campaign_id, s.condition_id, c.model, s.rater_id::text as rater, s.id::text as session,
  (extract(epoch from s.started_at) * 1000000)::bigint as session_order,
  coalesce(j.block, 1) as block, coalesce(j.place, t.number - practised.trials) as trial,
  i.pixels as image, lower(t.truth) as truth, lower(j.answer) as answer,
  j.achieved_ms as exposure_ms, j.rt_millis as rt_ms,
  lower(s.status) as session_status, i.source_name as image_name, j.judged_at, j.evidence,
  j.requested_ms, j.frames, j.frame_ms, lower(j.verdict) as verdict, array_to_string(j.reasons, ' ') as reasons,
  j.unaccounted_ms, case when j.verdict is not null then t.phase = 'RESERVE' end as repeat, null::jsonb as kept,
  s.status = 'FINISHED' and (j.verdict is null or j.verdict = 'VERIFIED'
    or j.verdict = 'UNVERIFIED' and a.protocol ->> 'unverified' = 'accept') as counts,
  j.shown_px
from rater_session s
join campaign a on a.id = s.campaign_id
join campaign_condition c on c.id = s.condition_id
cross join lateral (
  select count(*)::int as trials from trial p where p.session_id = s.id and p.phase = 'PRACTICE') practised
join trial t on t.session_id = s.id and t.phase not in ('PRACTICE', 'CATCH')
join judgement j on j.trial_id = t.id
join image i on i.id = t.image_id
where s.status <> 'WITHDRAWN';

-- The catch trials that were judged, in the words and the order of judged_trial: both are numbered together.
-- first_*: of a repeat, where the image came first and what the rater said then.
create view caught_trial as
select s.campaign_id, s.condition_id, c.model, s.rater_id::text as rater, s.id::text as session,
  (extract(epoch from s.started_at) * 1000000)::bigint as session_order,
  coalesce(j.block, 1) as block, coalesce(j.place, t.number - practised.trials) as trial,
  i.pixels as image, lower(t.truth) as truth, lower(j.answer) as answer,
  j.achieved_ms as exposure_ms, j.rt_millis as rt_ms,
  lower(s.status) as session_status, i.source_name as image_name, j.judged_at, j.evidence,
  j.requested_ms, lower(j.verdict) as verdict, array_to_string(j.reasons, ' ') as reasons,
  lower(t.catch_kind) as catch, anchor.name as anchor,
  coalesce(f.block, case when f.trial_id is not null then 1 end) as first_block,
  coalesce(f.place, case when f.trial_id is not null then t.repeats - practised.trials end) as first_trial,
  lower(f.answer) as first_answer
from rater_session s
join campaign a on a.id = s.campaign_id
join campaign_condition c on c.id = s.condition_id
cross join lateral (
  select count(*)::int as trials from trial p where p.session_id = s.id and p.phase = 'PRACTICE') practised
join trial t on t.session_id = s.id and t.phase = 'CATCH'
join judgement j on j.trial_id = t.id
join image i on i.id = t.image_id
left join trial o on o.session_id = s.id and o.number = t.repeats
left join judgement f on f.trial_id = o.id
left join lateral jsonb_to_recordset(a.catch_trials -> 'anchors') as anchor (name text, "poolId" uuid)
  on t.catch_kind = 'ANCHOR' and anchor."poolId" = i.pool_id
where s.status <> 'WITHDRAWN';
