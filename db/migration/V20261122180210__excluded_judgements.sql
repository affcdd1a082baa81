-- Judgements of excluded sessions stay, say so, and do not count.
create or replace view judged_trial_run as
select s.campaign_id, s.condition_id, c.model, s.rater_id::text as rater, s.id::text as session,
  (extract(epoch from s.started_at) * 1000000)::bigint as session_order,
  coalesce(j.block, 1) as block, coalesce(j.place, t.number - practised.trials) as trial,
  i.pixels as image, lower(t.truth) as truth, lower(j.answer) as answer,
  j.achieved_ms as exposure_ms, j.rt_millis as rt_ms,
  lower(s.status) as session_status, i.source_name as image_name, j.judged_at, j.evidence,
  j.requested_ms, j.frames, j.frame_ms, lower(j.verdict) as verdict, array_to_string(j.reasons, ' ') as reasons,
  j.unaccounted_ms, case when j.verdict is not null then t.phase = 'RESERVE' end as repeat, null::jsonb as kept,
  s.status = 'FINISHED' and not s.excluded and (j.verdict is null or j.verdict = 'VERIFIED'
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
where s.status <> 'WITHDRAWN';

create or replace view judged_trial_past as
select p.campaign_id, p.condition_id, c.model, s.rater, s.session,
  p.session as session_order,
  p.block, p.trial,
  p.image, case when p.fake then 'fake' else 'real' end as truth, case when p.called_fake then 'fake' else 'real' end as answer,
  p.exposure_ms, p.rt_ms,
  lower(s.status) as session_status, p.image_name, p.judged_at, p.evidence,
  p.requested_ms, p.frames, p.frame_ms, lower(p.verdict) as verdict, p.reasons,
  p.unaccounted_ms, p.repeat, p.kept,
  s.status = 'FINISHED' and (p.verdict is null or p.verdict = 'VERIFIED'
    or p.verdict = 'UNVERIFIED' and a.protocol ->> 'unverified' = 'accept') as counts,
  case when jsonb_typeof(p.evidence -> 'shownPx') = 'number' then (p.evidence ->> 'shownPx')::double precision end as shown_px,
  false as excluded
from past_judgement p
join campaign a on a.id = p.campaign_id
join past_session s on s.campaign_id = p.campaign_id and s.number = p.session
join campaign_condition c on c.id = p.condition_id;

create or replace view judged_trial as
select campaign_id, condition_id, model, rater, session, session_order, block, trial, image, truth, answer,
  exposure_ms, rt_ms, session_status, image_name, judged_at, evidence, requested_ms, frames, frame_ms, verdict, reasons,
  unaccounted_ms, repeat, kept, counts, shown_px, excluded
from judged_trial_run
union all
select campaign_id, condition_id, model, rater, session, session_order::bigint, block, trial, image, truth, answer,
  exposure_ms, rt_ms, session_status, image_name, judged_at, evidence, requested_ms, frames, frame_ms, verdict, reasons,
  unaccounted_ms, repeat, kept, counts, shown_px, excluded
from judged_trial_past;
