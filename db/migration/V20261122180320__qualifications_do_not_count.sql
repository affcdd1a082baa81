-- A qualification mixes fakes of all its conditions in one session and scores none of them: there a fake belongs to the
-- condition of its pool, and no judgement counts.
create or replace view judged_trial_run as
select s.campaign_id, coalesce(own.id, s.condition_id) as condition_id, coalesce(own.model, c.model) as model,
  s.rater_id::text as rater, s.id::text as session,
  (extract(epoch from s.started_at) * 1000000)::bigint as session_order,
  coalesce(j.block, 1) as block, coalesce(j.place, t.number - practised.trials) as trial,
  i.pixels as image, lower(t.truth) as truth, lower(j.answer) as answer,
  j.achieved_ms as exposure_ms, j.rt_millis as rt_ms,
  lower(s.status) as session_status, i.source_name as image_name, j.judged_at, j.evidence,
  j.requested_ms, j.frames, j.frame_ms, lower(j.verdict) as verdict, array_to_string(j.reasons, ' ') as reasons,
  j.unaccounted_ms, case when j.verdict is not null then t.phase = 'RESERVE' end as repeat, null::jsonb as kept,
  s.status = 'FINISHED' and not s.excluded and a.passing is null and (j.verdict is null or j.verdict = 'VERIFIED'
    or j.verdict = 'UNVERIFIED' and a.protocol ->> 'unverified' = 'accept') as counts,
  j.shown_px, s.excluded
from rater_session s
join campaign a on a.id = s.campaign_id
join campaign_condition c on c.id = s.condition_id
cross join lateral (
  select count(*)::int as trials from trial p where p.session_id = s.id and p.phase = 'PRACTICE') practised
join trial t on t.session_id = s.id and t.phase not in ('PRACTICE', 'CATCH')
join judgement j on j.trial_id = t.id
join image i on i.id = t.image_id
left join campaign_condition own
  on a.passing is not null and t.truth = 'FAKE' and own.campaign_id = a.id and own.pool_id = i.pool_id
where s.status <> 'WITHDRAWN';
