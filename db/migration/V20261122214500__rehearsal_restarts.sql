-- A rehearsal that a stop of the application broke off begins anew, once.

alter table rehearsal add column restarts int not null default 0
  constraint rehearsal_restarts_are_counted check (restarts >= 0);
