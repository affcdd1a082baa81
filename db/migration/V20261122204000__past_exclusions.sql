-- Sessions of a past study that its file says were left out: kept, exported, and not counted.
alter table past_session add column excluded boolean not null default false;

create or replace view judged_trial_past as
select p.campaign_id, p.condition_id, c.model, s.rater, s.session,
  p.session as session_order,
  p.block, p.trial,
  p.image, case when p.fake then 'fake' else 'real' end as truth, case when p.called_fake then 'fake' else 'real' end as answer,
  p.exposure_ms, p.rt_ms,
  lower(s.status) as session_status, p.image_name, p.judged_at, p.evidence,
  p.requested_ms, p.frames, p.frame_ms, lower(p.verdict) as verdict, p.reasons,
  p.unaccounted_ms, p.repeat, p.kept,
  s.status = 'FINISHED' and not s.excluded and (p.verdict is null or p.verdict = 'VERIFIED'
    or p.verdict = 'UNVERIFIED' and a.protocol ->> 'unverified' = 'accept') as counts,
  case when jsonb_typeof(p.evidence -> 'shownPx') = 'number' then (p.evidence ->> 'shownPx')::double precision end as shown_px,
  s.excluded
from past_judgement p
join campaign a on a.id = p.campaign_id
join past_session s on s.campaign_id = p.campaign_id and s.number = p.session
join campaign_condition c on c.id = p.condition_id;
