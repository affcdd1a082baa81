-- What people, scripts and the application itself changed: who, when, from what to what. Rows are added and never touched
-- again. Nothing refers to another table: an entry outlives what it tells of.

create table audit_entry (
  id           bigint generated always as identity constraint audit_entry_pk primary key,
  at           timestamptz not null,
  -- null: the installation's, read by its administrators only
  workspace_id uuid,
  who          text not null constraint audit_entry_is_somebodys check (who <> ''),
  who_kind     text not null constraint audit_entry_who_is_known
    check (who_kind in ('PERSON', 'TOKEN', 'ADMINISTRATOR_TOKEN', 'VISITOR', 'SYSTEM')),
  action       text not null constraint audit_entry_action_is_a_word check (action ~ '^[a-z-]+[.][a-z-]+$'),
  kind         text not null constraint audit_entry_kind_is_a_word check (kind ~ '^[a-z-]+$'),
  subject_id   text not null,
  subject_name text not null,
  was          jsonb not null,
  became       jsonb not null
);

create index audit_entry_by_workspace on audit_entry (workspace_id, id desc);
create index audit_entry_by_person on audit_entry (who, id desc);
create index audit_entry_by_kind on audit_entry (kind, id desc);
create index audit_entry_by_time on audit_entry (at);

create function audit_entry_stays() returns trigger language plpgsql as $$
begin
  raise exception 'the audit log is added to and never changed' using errcode = 'check_violation', constraint = 'audit_entry_stays';
end $$;

create trigger audit_entry_stays before update or delete or truncate on audit_entry
  for each statement execute function audit_entry_stays();
