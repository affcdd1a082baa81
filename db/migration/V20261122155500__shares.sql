-- How many images of a shard each worker has made on which device: a shard may pass from one to another.

create table sampling_share (
  job_id uuid not null,
  number int not null,
  worker text not null,
  device text not null,
  images int not null constraint sampling_share_has_images check (images > 0),
  primary key (job_id, number, worker, device),
  constraint sampling_share_is_of_a_shard foreign key (job_id, number)
    references sampling_shard (job_id, number) on delete cascade
);

insert into sampling_share (job_id, number, worker, device, images)
  select job_id, number, worker, device, made - made_before from sampling_shard
  where worker is not null and device is not null and made > made_before;
