-- Who may judge: who is let in, what they must have passed before, and the campaigns that are such a qualification.

alter table campaign add column entry text not null default 'ANYONE'
  constraint campaign_entry_is_known check (entry in ('ANYONE', 'KNOWN', 'INVITED'));
alter table campaign add column qualification_id uuid
  constraint campaign_requires_a_qualification references campaign (id);
-- {"percent": 65, "validDays": 180}: what passes; not null of a qualification only
alter table campaign add column passing jsonb;
alter table campaign add constraint qualification_requires_no_other check (passing is null or qualification_id is null);

create function campaign_admission_is_fixed_from_launch_on() returns trigger language plpgsql as $$
begin
  if old.status <> 'DRAFT' and (new.entry, new.qualification_id, new.passing)
      is distinct from (old.entry, old.qualification_id, old.passing) then
    raise exception 'campaign % is %: who may judge is fixed from launch on', old.slug, old.status
      using errcode = 'check_violation', constraint = 'campaign_admission_is_fixed_from_launch_on';
  end if;
  return new;
end $$;

create trigger campaign_admission_is_fixed_from_launch_on before update on campaign
  for each row execute function campaign_admission_is_fixed_from_launch_on();

-- A qualification is renewed when its pass has run out; everything else is judged once.
alter table rater_session add column attempt int not null default 1
  constraint session_attempt_starts_at_one check (attempt >= 1);
alter table rater_session drop constraint session_is_once_for_a_rater;
alter table rater_session add constraint session_is_once_for_a_rater unique (campaign_id, rater_id, attempt);
-- the campaign for whose sake a rater came to a qualification
alter table rater_session add column came_for uuid constraint session_came_for_a_campaign references campaign (id);

create function session_is_repeated_only_to_renew() returns trigger language plpgsql as $$
begin
  if new.attempt > 1 and not exists (select from campaign where id = new.campaign_id and passing is not null) then
    raise exception 'a rater takes part once; only a qualification is renewed'
      using errcode = 'check_violation', constraint = 'session_is_repeated_only_to_renew';
  end if;
  return new;
end $$;

create trigger session_is_repeated_only_to_renew before insert on rater_session
  for each row execute function session_is_repeated_only_to_renew();

-- the same person under the same id, whichever link gave it
create index rater_by_id on rater (lower(external_id));
