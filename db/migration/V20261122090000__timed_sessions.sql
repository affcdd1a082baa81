-- Where in its session a timed trial was served: a repeat belongs to the block of the trial it repeats.
alter table judgement add column block int constraint judgement_block_is_not_negative check (block >= 0);
alter table judgement add column place int constraint judgement_place_starts_at_one check (place >= 1);
alter table judgement add constraint judgement_with_an_exposure_has_a_place
  check ((requested_ms is null) = (block is null) and (block is null) = (place is null));

create function preflight_is_insert_only() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' and exists (select 1 from rater_session where id = old.session_id and status = 'WITHDRAWN') then
    return old;
  end if;
  raise exception 'looks at devices are only inserted, never changed; they are deleted only when their rater withdraws'
    using errcode = 'check_violation', constraint = 'preflight_is_insert_only';
end $$;

create trigger preflight_is_insert_only before update or delete on preflight
  for each row execute function preflight_is_insert_only();

-- Trials whose image was seen and whose page was gone before the answer: bad, and never shown again.
create table interruption (
  trial_id   uuid primary key,
  session_id uuid not null,
  evidence   jsonb not null,
  at         timestamptz not null,
  constraint interruption_is_of_a_trial_of_its_session
    foreign key (trial_id, session_id) references trial (id, session_id) on delete cascade
);

create index interruption_by_session on interruption (session_id);

create function interruption_is_insert_only() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' and exists (select 1 from rater_session where id = old.session_id and status = 'WITHDRAWN') then
    return old;
  end if;
  raise exception 'interruptions are only inserted, never changed; they are deleted only when their rater withdraws'
    using errcode = 'check_violation', constraint = 'interruption_is_insert_only';
end $$;

create trigger interruption_is_insert_only before update or delete on interruption
  for each row execute function interruption_is_insert_only();
