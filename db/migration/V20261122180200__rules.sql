-- Rules by which sessions count, declared before launch; the verdict of each finished session; and what a researcher wrote
-- against a verdict.

-- Null: no rules. Past studies have none, and campaigns from before rules neither.
alter table campaign add column rules jsonb;
alter table campaign add constraint campaign_past_has_no_rules check (origin <> 'PAST' or rules is null);

create function campaign_rules_are_fixed_from_launch_on() returns trigger language plpgsql as $$
begin
  if old.status <> 'DRAFT' and new.rules is distinct from old.rules then
    raise exception 'campaign % is %: its rules are fixed from launch on', old.slug, old.status
      using errcode = 'check_violation', constraint = 'campaign_is_fixed_from_launch_on';
  end if;
  return new;
end $$;

create trigger campaign_rules_are_fixed_from_launch_on before update on campaign
  for each row execute function campaign_rules_are_fixed_from_launch_on();

-- Whether a finished session is left out of scores: as its verdict has it, or the latest override.
alter table rater_session add column excluded boolean not null default false;

-- SHA-256 of the random mark that this browser keeps, whatever id its rater came with: the same mark in two sessions is the
-- same browser. Null where the browser keeps none, and before this column.
alter table rater_session add column browser text
  constraint session_browser_is_sha256 check (browser ~ '^[0-9a-f]{64}$');
create index rater_session_by_browser on rater_session (campaign_id, browser);

create table session_verdict (
  session_id uuid primary key constraint verdict_is_of_a_session references rater_session (id) on delete cascade,
  excluded   boolean not null,
  findings   jsonb not null,
  version    text not null,
  judged_at  timestamptz not null
);

create table session_override (
  id         uuid primary key,
  session_id uuid not null constraint override_is_of_a_session references rater_session (id) on delete cascade,
  number     int not null constraint override_number_starts_at_one check (number >= 1),
  excluded   boolean not null,
  reason     text not null constraint override_has_a_reason check (btrim(reason) <> ''),
  by_account text not null constraint override_is_somebodys check (by_account <> ''),
  at         timestamptz not null,
  constraint override_number_is_unique unique (session_id, number)
);

-- What a finished session showed, by the id of the signal, as a version computed it: can be computed again at any time.
create table session_signals (
  campaign_id uuid not null constraint signals_are_of_a_campaign references campaign (id) on delete cascade,
  session     text not null,
  signals     jsonb not null,
  version     text not null,
  primary key (campaign_id, session)
);

create function verdict_is_insert_only() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' and not exists (select 1 from rater_session where id = old.session_id and status <> 'WITHDRAWN') then
    return old;
  end if;
  raise exception 'verdicts and overrides are only inserted, never changed; they are deleted only when their rater withdraws'
    using errcode = 'check_violation', constraint = 'verdict_is_insert_only';
end $$;

create trigger session_verdict_is_insert_only before update or delete on session_verdict
  for each row execute function verdict_is_insert_only();

create trigger session_override_is_insert_only before update or delete on session_override
  for each row execute function verdict_is_insert_only();
