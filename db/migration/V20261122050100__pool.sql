-- Pools of images and where each pool comes from.

create table image_pool (
  id           uuid primary key,
  name         text not null constraint image_pool_is_named check (name <> ''),
  truth        text not null constraint image_pool_truth_is_known check (truth in ('REAL', 'FAKE')),
  provenance   jsonb not null,
  image_count  int not null constraint image_pool_count_is_not_negative check (image_count >= 0),
  pixel_digest text constraint image_pool_digest_is_sha256 check (pixel_digest ~ '^[0-9a-f]{64}$'), -- SHA-256 over the images' pixel digests in order; null while the pool is being filled
  created_at   timestamptz not null,
  completed_at timestamptz,
  version      bigint not null,
  constraint image_pool_name_is_unique unique (name),
  constraint image_pool_is_complete_with_digest_and_images check ((pixel_digest is null) = (completed_at is null)
    and (pixel_digest is null or image_count > 0))
);

create table image (
  id          uuid primary key,
  pool_id     uuid not null constraint image_belongs_to_a_pool references image_pool (id) on delete cascade,
  position    int not null constraint image_position_is_not_negative check (position >= 0),
  pixels      text not null constraint image_pixels_are_sha256 check (pixels ~ '^[0-9a-f]{64}$'), -- SHA-256 of shape and decoded pixels: the image's address in the store
  width       int not null constraint image_is_wide check (width > 0),
  height      int not null constraint image_is_high check (height > 0),
  source_name text not null,
  constraint image_has_its_own_position unique (pool_id, position)
);
