-- Workspaces do not see each other: names are unique within one, and nothing refers from one into another.

-- what belongs to a workspace stays in it
create function workspace_is_fixed() returns trigger language plpgsql as $$
begin
  if new.workspace_id <> old.workspace_id then
    raise exception '% % does not change its workspace', tg_table_name, old.id
      using errcode = 'check_violation', constraint = 'workspace_is_fixed';
  end if;
  return new;
end $$;
create trigger workspace_is_fixed before update of workspace_id on campaign
  for each row execute function workspace_is_fixed();
create trigger workspace_is_fixed before update of workspace_id on image_pool
  for each row execute function workspace_is_fixed();
create trigger workspace_is_fixed before update of workspace_id on generator
  for each row execute function workspace_is_fixed();

alter table sampling_job add column workspace_id uuid not null default '00000000-0000-4000-8000-000000000001'
  constraint sampling_job_belongs_to_a_workspace references workspace (id);
create index sampling_job_by_workspace on sampling_job (workspace_id, created_at desc);

alter table image_pool drop constraint image_pool_name_is_unique,
  add constraint image_pool_name_is_unique unique (workspace_id, name),
  add constraint image_pool_is_in_its_workspace unique (id, workspace_id);
alter table generator drop constraint generator_name_is_unique, drop constraint generator_file_is_unique,
  drop constraint generator_checkpoint_is_its_own,
  add constraint generator_name_is_unique unique (workspace_id, name),
  add constraint generator_file_is_unique unique (workspace_id, sha256),
  add constraint generator_checkpoint_is_its_own unique (workspace_id, model, step),
  add constraint generator_is_in_its_workspace unique (id, workspace_id);
create index generator_by_file on generator (sha256);
alter table campaign add constraint campaign_is_in_its_workspace unique (id, workspace_id);

alter table campaign drop constraint campaign_has_reals,
  add constraint campaign_has_reals foreign key (real_pool_id, workspace_id) references image_pool (id, workspace_id);
alter table campaign drop constraint campaign_requires_a_qualification,
  add constraint campaign_requires_a_qualification foreign key (qualification_id, workspace_id)
    references campaign (id, workspace_id);
alter table campaign drop constraint campaign_rehearses_a_campaign,
  add constraint campaign_rehearses_a_campaign foreign key (rehearsal_of, workspace_id)
    references campaign (id, workspace_id);
alter table sampling_job drop constraint sampling_job_has_a_generator,
  add constraint sampling_job_has_a_generator foreign key (generator_id, workspace_id)
    references generator (id, workspace_id);
alter table sampling_job drop constraint sampling_job_fills_a_pool,
  add constraint sampling_job_fills_a_pool foreign key (pool_id, workspace_id)
    references image_pool (id, workspace_id) on delete cascade;

-- rows that say no workspace of their own have that of what they belong to

create function condition_stays_in_its_workspace() returns trigger language plpgsql as $$
begin
  if new.pool_id is not null and not exists (select from campaign c join image_pool p on p.workspace_id = c.workspace_id
      where c.id = new.campaign_id and p.id = new.pool_id) then
    raise exception 'pool % is not of the workspace of campaign %', new.pool_id, new.campaign_id
      using errcode = 'foreign_key_violation', constraint = 'condition_stays_in_its_workspace';
  end if;
  return new;
end $$;
create constraint trigger condition_stays_in_its_workspace after insert or update on campaign_condition
  for each row execute function condition_stays_in_its_workspace();

create function catch_trials_stay_in_their_workspace() returns trigger language plpgsql as $$
declare
  stray text;
begin
  select named.pool #>> '{}' into stray from jsonb_path_query(new.catch_trials, '$.**.poolId') as named (pool)
    where not exists (select from image_pool p
      where p.id = (named.pool #>> '{}')::uuid and p.workspace_id = new.workspace_id) limit 1;
  if stray is not null then
    raise exception 'pool % is not of the workspace of campaign %', stray, new.id
      using errcode = 'foreign_key_violation', constraint = 'catch_trials_stay_in_their_workspace';
  end if;
  return new;
end $$;
create constraint trigger catch_trials_stay_in_their_workspace after insert or update of catch_trials on campaign
  for each row when (new.catch_trials is not null) execute function catch_trials_stay_in_their_workspace();

create function metrics_stay_in_their_workspace() returns trigger language plpgsql as $$
begin
  if (select count(distinct workspace_id) from image_pool where id in (new.fake_pool_id, new.real_pool_id)) > 1 then
    raise exception 'pools % and % are of two workspaces', new.fake_pool_id, new.real_pool_id
      using errcode = 'foreign_key_violation', constraint = 'metrics_stay_in_their_workspace';
  end if;
  return new;
end $$;
create constraint trigger metrics_stay_in_their_workspace after insert on pool_metrics
  for each row execute function metrics_stay_in_their_workspace();

create function panel_stays_in_its_workspace() returns trigger language plpgsql as $$
begin
  if (select count(distinct workspace_id) from campaign where id in (new.campaign_id, new.qualification_id)) > 1 then
    raise exception 'qualification % is not of the workspace of campaign %', new.qualification_id, new.campaign_id
      using errcode = 'foreign_key_violation', constraint = 'panel_stays_in_its_workspace';
  end if;
  return new;
end $$;
create constraint trigger panel_stays_in_its_workspace after insert or update on panel
  for each row when (new.qualification_id is not null) execute function panel_stays_in_its_workspace();
