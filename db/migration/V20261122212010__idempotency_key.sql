-- Requests that scripts may repeat: the first under a key runs, the others get its answer.
create table idempotency_key (
  caller         text not null,
  key            text not null constraint idempotency_key_is_short check (length(key) between 1 and 255),
  request_sha256 text constraint idempotency_request_is_sha256 check (request_sha256 ~ '^[0-9a-f]{64}$'),
  begun_at       timestamptz not null,
  heard_at       timestamptz not null,
  status         integer,
  headers        jsonb,
  body           bytea,
  constraint idempotency_key_is_once_a_caller primary key (caller, key),
  constraint idempotency_answer_is_whole check ((status is null) = (headers is null) and (status is null) = (body is null)
    and (status is null or request_sha256 is not null))
);

create index idempotency_key_by_age on idempotency_key (begun_at);
