-- Pools from elsewhere: imports that go on in the background, the kind of file an image came in, and what a pool looks like.

alter table image add column container text
  constraint image_container_is_known check (container in ('PNG', 'JPEG', 'WEBP', 'GIF', 'BMP')); -- null: made here, or imported before this was noted

-- what every image of a complete pool looks like, computed once from its pixels
create table pool_profile (
  pool_id     uuid primary key constraint pool_profile_is_of_a_pool references image_pool (id) on delete cascade,
  version     int not null, -- of the computation; another version is computed again
  images      int not null constraint pool_profile_has_images check (images > 0),
  looks       bytea not null, -- one record of fixed length for each image, in the order of the pool
  computed_at timestamptz not null
);

-- an archive or a folder on its way into a pool
create table pool_import (
  id          uuid primary key,
  name        text not null,
  truth       text not null constraint pool_import_truth_is_known check (truth in ('REAL', 'FAKE')),
  provenance  jsonb not null,
  source      text not null, -- what the researcher calls the archive or the folder
  place       text not null, -- where it lies on the server
  kind        text not null constraint pool_import_kind_is_known check (kind in ('ARCHIVE', 'FOLDER')),
  status      text not null constraint pool_import_status_is_known check (status in ('RUNNING', 'DONE', 'REFUSED')),
  files       int not null default 0, -- how many it holds
  done        int not null default 0, -- how many of them were read
  report      jsonb, -- what came of it
  created_at  timestamptz not null,
  finished_at timestamptz,
  constraint pool_import_is_finished_with_a_report check ((status = 'RUNNING') = (finished_at is null) and (status = 'RUNNING') = (report is null))
);
