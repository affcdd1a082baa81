-- What automated metrics say of a campaign's models, given by the researcher: shown beside the human score.
create table condition_metric (
  condition_id uuid not null constraint metric_is_of_a_condition references campaign_condition (id) on delete cascade,
  metric       text not null constraint metric_is_named check (metric <> ''),
  value        double precision not null,
  primary key (condition_id, metric)
);
