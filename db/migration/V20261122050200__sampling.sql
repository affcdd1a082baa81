-- Generators (ONNX files) and the jobs that sample pools from them.

create table generator (
  id         uuid primary key,
  name       text not null constraint generator_is_named check (name <> ''),
  sha256     text not null constraint generator_hash_is_sha256 check (sha256 ~ '^[0-9a-f]{64}$'),
  manifest   jsonb not null,
  created_at timestamptz not null,
  version    bigint not null,
  constraint generator_name_is_unique unique (name),
  constraint generator_file_is_unique unique (sha256)
);

create table sampling_job (
  id           uuid primary key,
  generator_id uuid not null constraint sampling_job_has_a_generator references generator (id),
  pool_id      uuid not null constraint sampling_job_fills_a_pool references image_pool (id) on delete cascade,
  prior        text not null,
  truncation   jsonb not null,
  seed         bigint not null,
  wanted       int not null constraint sampling_job_wants_some check (wanted between 1 and 100000),
  made         int not null constraint sampling_job_makes_no_more_than_wanted check (made between 0 and wanted),
  status       text not null constraint sampling_job_status_is_known check (status in ('WAITING', 'RUNNING', 'DONE', 'FAILED')),
  failure      text,
  created_at   timestamptz not null,
  heard_at     timestamptz,
  finished_at  timestamptz,
  version      bigint not null,
  constraint sampling_job_failure_has_a_reason check ((status = 'FAILED') = (failure is not null)),
  constraint sampling_job_done_is_complete check (status <> 'DONE' or made = wanted),
  constraint sampling_job_pool_is_its_own unique (pool_id)
);
