-- Workspaces: what a group owns together, and who may do what in it. What was here before belongs to the first one, and
-- whoever could sign in before owns it.

create table workspace (
  id         uuid primary key,
  name       text not null constraint workspace_is_named check (btrim(name) <> '' and length(name) <= 100),
  slug       text not null constraint workspace_slug_is_plain check (slug ~ '^[a-z0-9][a-z0-9-]{0,62}$'),
  created_at timestamptz not null,
  constraint workspace_slug_is_unique unique (slug)
);

insert into workspace (id, name, slug, created_at)
  values ('00000000-0000-4000-8000-000000000001', 'Main', 'main', now());

alter table researcher add column administrator boolean not null default false;
update researcher set administrator = true;

create table membership (
  researcher_id uuid not null constraint membership_is_a_researchers references researcher (id) on delete cascade,
  workspace_id  uuid not null constraint membership_is_of_a_workspace references workspace (id) on delete cascade,
  role          text not null
    constraint membership_role_is_known check (role in ('VIEWER', 'ANALYST', 'EDITOR', 'OWNER')),
  since         timestamptz not null,
  constraint membership_is_once_in_a_workspace primary key (researcher_id, workspace_id)
);
create index membership_by_workspace on membership (workspace_id);

insert into membership (researcher_id, workspace_id, role, since)
  select id, '00000000-0000-4000-8000-000000000001', 'OWNER', now() from researcher;

-- at the end of the transaction, so that one owner may hand over to another in either order
create function workspace_keeps_an_owner() returns trigger language plpgsql as $$
begin
  if old.role = 'OWNER' then
    perform from workspace where id = old.workspace_id for update;
    if found and not exists (select from membership where workspace_id = old.workspace_id and role = 'OWNER') then
      raise exception 'workspace % would have no owner: make another member its owner first', old.workspace_id
        using errcode = 'check_violation', constraint = 'workspace_keeps_an_owner';
    end if;
  end if;
  return null;
end $$;

create constraint trigger workspace_keeps_an_owner after update or delete on membership
  deferrable initially deferred for each row execute function workspace_keeps_an_owner();

alter table campaign add column workspace_id uuid not null default '00000000-0000-4000-8000-000000000001'
  constraint campaign_belongs_to_a_workspace references workspace (id);
alter table image_pool add column workspace_id uuid not null default '00000000-0000-4000-8000-000000000001'
  constraint image_pool_belongs_to_a_workspace references workspace (id);
alter table generator add column workspace_id uuid not null default '00000000-0000-4000-8000-000000000001'
  constraint generator_belongs_to_a_workspace references workspace (id);
-- an import has no pool yet that could say it
alter table pool_import add column workspace_id uuid not null default '00000000-0000-4000-8000-000000000001'
  constraint pool_import_belongs_to_a_workspace references workspace (id);

create index campaign_by_workspace on campaign (workspace_id, created_at desc);
create index image_pool_by_workspace on image_pool (workspace_id, created_at desc);
