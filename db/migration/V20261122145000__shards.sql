-- Sampling jobs are cut into shards, which workers claim under leases; the workers seen, and the tokens they come with.

create table sampling_shard (
  job_id       uuid not null constraint sampling_shard_belongs_to_a_job references sampling_job (id) on delete cascade,
  number       int not null constraint sampling_shard_number_is_not_negative check (number >= 0),
  first        int not null constraint sampling_shard_starts_within_its_pool check (first >= 0), -- index of its first image
  count        int not null constraint sampling_shard_has_images check (count > 0),
  made         int not null default 0,  -- how many of them are there
  status       text not null constraint sampling_shard_status_is_known check (status in ('WAITING', 'CLAIMED', 'DONE')),
  lease        uuid,                    -- of the present claim, or of the last one
  worker       text,
  device       text,
  claimed_at   timestamptz,
  made_before  int not null default 0,  -- how many images were there when it was claimed
  heard_at     timestamptz,
  delivered_at timestamptz,
  silences     int not null default 0,  -- leases that ran out since an image came
  finished_at  timestamptz,
  primary key (job_id, number),
  constraint sampling_shard_lease_is_given_once unique (lease),
  constraint sampling_shard_claimed_by_somebody check (status <> 'CLAIMED' or (lease is not null and worker is not null
    and device is not null and claimed_at is not null and heard_at is not null)),
  constraint sampling_shard_done_is_complete check (made between 0 and count and (status = 'DONE') = (made = count)),
  constraint sampling_shard_done_says_when check ((status = 'DONE') = (finished_at is not null))
);

-- Jobs begun without shards had their images in order, from the first on.
insert into sampling_shard (job_id, number, first, count, made, status, finished_at)
  select job.id, number, number * 256, least(256, job.wanted - number * 256),
    greatest(0, least(256, job.wanted - number * 256, job.made - number * 256)),
    case when job.made >= least(job.wanted, (number + 1) * 256) then 'DONE' else 'WAITING' end,
    case when job.made >= least(job.wanted, (number + 1) * 256) then coalesce(job.finished_at, job.heard_at, job.created_at) end
  from sampling_job job cross join lateral generate_series(0, (job.wanted - 1) / 256) number;

alter table sampling_job
  drop constraint sampling_job_status_is_known,
  drop constraint sampling_job_done_is_complete,
  drop constraint sampling_job_makes_no_more_than_wanted,
  drop column made,
  drop column heard_at,
  alter column pool_id drop not null,
  add column pool_name text,
  add column shard_size int not null default 256 constraint sampling_job_shards_have_images check (shard_size > 0),
  add column attempts int not null default 1 constraint sampling_job_is_tried check (attempts > 0);

update sampling_job set pool_name = (select name from image_pool where image_pool.id = pool_id);
update sampling_job set status = 'WAITING' where status = 'RUNNING';

alter table sampling_job
  alter column pool_name set not null,
  alter column shard_size drop default,
  alter column attempts drop default,
  add constraint sampling_job_status_is_known
    check (status in ('WAITING', 'RUNNING', 'PAUSED', 'DONE', 'FAILED', 'CANCELLED')),
  add constraint sampling_job_has_a_pool_unless_cancelled check ((status = 'CANCELLED') = (pool_id is null));

create table sampling_worker (
  name          text primary key constraint sampling_worker_is_named check (name <> ''),
  kind          text not null,
  device        text not null,
  first_seen_at timestamptz not null,
  heard_at      timestamptz not null,
  images        bigint not null constraint sampling_worker_images_are_not_negative check (images >= 0)
);

create table worker_token (
  id           uuid primary key,
  name         text not null constraint worker_token_is_named check (name <> ''),
  token_sha256 text not null constraint worker_token_hash_is_sha256 check (token_sha256 ~ '^[0-9a-f]{64}$'),
  created_at   timestamptz not null,
  expires_at   timestamptz,
  revoked_at   timestamptz,
  last_used_at timestamptz,
  constraint worker_token_is_unique unique (token_sha256)
);
