-- HYPE_time: masks, blocks, repeats, what a device can show, and what was really shown.

alter table campaign add column background text
  constraint campaign_background_is_a_colour check (background ~ '^#[0-9a-f]{6}$');

-- What covers an image after its exposure, made from the campaign's own images.
create table campaign_mask (
  campaign_id uuid not null constraint mask_belongs_to_a_campaign references campaign (id) on delete cascade,
  number      int not null constraint mask_number_starts_at_zero check (number >= 0),
  address     text not null constraint mask_address_is_sha256 check (address ~ '^[0-9a-f]{64}$'),
  primary key (campaign_id, number)
);

create trigger mask_is_fixed_once_live before insert or update or delete on campaign_mask
  for each row execute function stimulus_is_fixed_once_live();

alter table rater_session drop constraint session_status_is_known;
alter table rater_session add constraint session_status_is_known
  check (status in ('ACTIVE', 'FINISHED', 'WITHDRAWN', 'UNUSABLE', 'INCOMPATIBLE'));
alter table rater_session add column ended_at timestamptz;
alter table rater_session add constraint session_end_is_dated
  check ((status in ('UNUSABLE', 'INCOMPATIBLE')) = (ended_at is not null));

alter table trial drop constraint trial_phase_is_known;
alter table trial add constraint trial_phase_is_known check (phase in ('PRACTICE', 'MAIN', 'RESERVE'));
-- 0 in practice, from 1 on in the main trials, null in reserve
alter table trial add column block int constraint trial_block_is_not_negative check (block >= 0);

-- What the server asked for and what it makes of the evidence; all null without a limit of time.
alter table judgement add column requested_ms double precision
  constraint judgement_requested_is_positive check (requested_ms > 0);
alter table judgement add column achieved_ms double precision
  constraint judgement_achieved_is_positive check (achieved_ms > 0);
alter table judgement add column frames int constraint judgement_frames_is_positive check (frames > 0);
alter table judgement add column frame_ms double precision
  constraint judgement_frame_is_positive check (frame_ms > 0);
alter table judgement add column verdict text
  constraint judgement_verdict_is_known check (verdict in ('VERIFIED', 'BAD', 'UNVERIFIED'));
alter table judgement add column reasons text[] not null default '{}';
alter table judgement add column unaccounted_ms double precision;
alter table judgement add constraint judgement_with_an_exposure_has_a_verdict
  check ((requested_ms is null) = (verdict is null));

-- What a rater's device was found to be able to show, each time it was looked at.
create table preflight (
  id          uuid primary key,
  session_id  uuid not null constraint preflight_belongs_to_a_session references rater_session (id) on delete cascade,
  checked_at  timestamptz not null,
  suitable    boolean not null,
  reasons     text[] not null,
  refresh_ms  double precision constraint preflight_refresh_is_positive check (refresh_ms > 0),
  result      jsonb not null
);

create index preflight_by_session on preflight (session_id, checked_at);
