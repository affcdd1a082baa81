-- Checkpoints of one model in the order of training; generators whose file stays with the researcher; what labels a
-- pool is drawn by, and the sweep it belongs to.

alter table generator
  add column kind text not null default 'ONNX'
    constraint generator_kind_is_known check (kind in ('ONNX', 'EXTERNAL')),
  add column model text constraint generator_model_is_named check (model <> ''),
  add column step bigint constraint generator_step_is_counted check (step >= 0),
  add constraint generator_checkpoint_is_whole check ((model is null) = (step is null)),
  add constraint generator_checkpoint_is_its_own unique (model, step);

alter table sampling_job
  add column labels text constraint sampling_job_labels_are_said check (labels <> ''),
  add column series uuid;

create index sampling_job_by_series on sampling_job (series) where series is not null;
