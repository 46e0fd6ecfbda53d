-- A sheet of figures keeps its file until it is written, so that it is laid out anew when a question about it is answered;
-- what was answered is remembered for the next sheet of the same sender.
alter table observation_imports
  add column file bytea,
  add column state text not null default 'preliminary' check (state in ('flash', 'preliminary', 'revised', 'final')),
  add column answers jsonb not null default '{}';
comment on column observation_imports.file is 'As it was uploaded; null once it is written.';

create table import_answers (
  jurisdiction_id integer not null,
  plan_id integer not null,
  user_id uuid not null references users (user_id),
  answers jsonb not null,
  recorded_at timestamptz not null,
  primary key (jurisdiction_id, plan_id, user_id),
  foreign key (jurisdiction_id, plan_id) references plans (jurisdiction_id, plan_id)
);
comment on table import_answers is 'What a sender last said of the heads, names, units and places in his sheets.';
select protect('import_answers');
