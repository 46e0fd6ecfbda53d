-- A plan of a place above, imported only to be compared with: its document and its text, nothing that is owed here.

alter table plans add column is_superior boolean not null default false;
comment on column plans.is_superior is
  'A plan of a place above this one: it has no measures, targets, indicators or duties here and counts among no plans.';
