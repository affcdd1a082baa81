-- A rater's sitting: its plan (trials) and its judgements, which are only ever inserted.

create table rater_session (
  id              uuid primary key,
  token           text not null,
  campaign_id     uuid not null constraint session_belongs_to_a_campaign references campaign (id),
  condition_id    uuid not null constraint session_has_a_condition references campaign_condition (id),
  rater_id        uuid not null constraint session_has_a_rater references rater (id),
  seed            bigint not null,
  language        text not null,
  status          text not null
    constraint session_status_is_known check (status in ('ACTIVE', 'FINISHED', 'WITHDRAWN')),
  completion_code text not null,
  started_at      timestamptz not null,
  finished_at     timestamptz,
  withdrawn_at    timestamptz,
  version         bigint not null,
  constraint session_token_is_unique unique (token),
  constraint session_completion_code_is_unique unique (completion_code),
  constraint session_is_once_for_a_rater unique (campaign_id, rater_id),
  constraint session_finish_is_dated check ((status = 'FINISHED') = (finished_at is not null)),
  constraint session_withdrawal_is_dated check ((status = 'WITHDRAWN') = (withdrawn_at is not null))
);

create index rater_session_by_condition on rater_session (condition_id, status);
create index rater_session_by_rater on rater_session (rater_id);

create table trial (
  id         uuid primary key,
  session_id uuid not null constraint trial_belongs_to_a_session references rater_session (id) on delete cascade,
  number     int not null constraint trial_number_starts_at_one check (number >= 1),
  phase      text not null constraint trial_phase_is_known check (phase in ('PRACTICE', 'MAIN')),
  image_id   uuid not null constraint trial_shows_an_image references image (id),
  truth      text not null constraint trial_truth_is_known check (truth in ('REAL', 'FAKE')),
  constraint trial_number_is_unique unique (session_id, number),
  constraint trial_image_is_shown_once unique (session_id, image_id),
  constraint trial_is_of_its_session unique (id, session_id)
);

create table judgement (
  trial_id   uuid primary key,
  session_id uuid not null,
  answer     text not null constraint judgement_answer_is_known check (answer in ('REAL', 'FAKE')),
  rt_millis  double precision not null constraint judgement_rt_is_not_negative check (rt_millis >= 0),
  evidence   jsonb not null,
  judged_at  timestamptz not null,
  constraint judgement_is_of_a_trial_of_its_session
    foreign key (trial_id, session_id) references trial (id, session_id) on delete cascade
);

create index judgement_by_session on judgement (session_id);

create function judgement_is_insert_only() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' and exists (select 1 from rater_session where id = old.session_id and status = 'WITHDRAWN') then
    return old;
  end if;
  raise exception 'judgements are only inserted, never changed; they are deleted only when their rater withdraws'
    using errcode = 'check_violation', constraint = 'judgement_is_insert_only';
end $$;

create trigger judgement_is_insert_only before update or delete on judgement
  for each row execute function judgement_is_insert_only();
