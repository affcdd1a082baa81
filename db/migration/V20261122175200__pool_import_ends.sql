-- An import can be cancelled, and can fail for a reason that is not in its files. It says how far storing is and that somebody is at it.

alter table pool_import drop constraint pool_import_status_is_known;
alter table pool_import add constraint pool_import_status_is_known
  check (status in ('RUNNING', 'DONE', 'REFUSED', 'FAILED', 'CANCELLED'));
alter table pool_import add column stored int not null default 0; -- how many images are in the store
alter table pool_import add column heard_at timestamptz; -- when the process that runs it last said so; null: none does
create index pool_import_by_time on pool_import (created_at);
