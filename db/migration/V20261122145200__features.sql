-- Networks that turn images into features, and what the features of a fake pool say against those of a real one.
-- The features themselves lie in the data folder, by extractor and pixel digest.

create table feature_extractor (
  id         uuid primary key,
  name       text not null constraint extractor_is_named check (name <> ''),
  sha256     text not null constraint extractor_hash_is_sha256 check (sha256 ~ '^[0-9a-f]{64}$'),
  manifest   jsonb not null,
  created_at timestamptz not null,
  constraint extractor_name_is_unique unique (name),
  constraint extractor_file_is_unique unique (sha256)
);

create table pool_metrics (
  id           uuid primary key,
  fake_pool_id uuid not null constraint metrics_are_of_a_pool references image_pool (id) on delete cascade,
  real_pool_id uuid not null constraint metrics_are_against_a_pool references image_pool (id) on delete cascade,
  extractor_id uuid not null constraint metrics_have_an_extractor references feature_extractor (id),
  settings     jsonb not null,
  status       text not null constraint metrics_status_is_known check (status in ('WAITING', 'RUNNING', 'DONE', 'FAILED')),
  step         text,
  share        double precision not null default 0 constraint metrics_share_is_a_share check (share between 0 and 1),
  failure      text,
  report       jsonb,
  version      int,
  ordered_at   timestamptz not null,
  heard_at     timestamptz,
  computed_at  timestamptz,
  constraint metrics_failure_has_a_reason check ((status = 'FAILED') = (failure is not null)),
  constraint metrics_done_have_a_report check ((status = 'DONE') = (report is not null and version is not null and computed_at is not null)),
  constraint metrics_compare_two_pools check (fake_pool_id <> real_pool_id),
  constraint metrics_are_one_a_comparison unique (fake_pool_id, real_pool_id, extractor_id)
);
create index pool_metrics_waiting on pool_metrics (ordered_at) where status in ('WAITING', 'RUNNING');
