-- Ledgers (台账): the named things that a figure counts, each with its state, who said so, since when and on what proof.
-- The row of a thing is what is known now; what it said before and every state it took are kept as added, never changed.

create table ledgers (
  jurisdiction_id integer not null references jurisdictions (jurisdiction_id),
  ledger_id integer not null,
  template text collate "C" not null,
  name text not null check (char_length(name) between 1 and 60),
  created_at timestamptz not null,
  created_by uuid references users (user_id),
  primary key (jurisdiction_id, ledger_id),
  unique (jurisdiction_id, name)
);
comment on column ledgers.template is 'Id in ledgers/*.yaml: columns, checks, and how rows make a figure.';
select protect('ledgers');

create table ledger_rows (
  jurisdiction_id integer not null,
  row_id integer not null,
  ledger_id integer not null,
  org_unit_id uuid,
  cells jsonb not null,
  state text not null check (state in ('proposed', 'listed', 'verified', 'withdrawn')),
  state_on date not null,
  last_step integer not null check (last_step > 0),
  content_revision integer not null,
  revision integer not null check (revision > 0),
  removed boolean not null default false,
  changed_at timestamptz not null,
  changed_by uuid references users (user_id),
  primary key (jurisdiction_id, row_id),
  foreign key (jurisdiction_id, ledger_id) references ledgers (jurisdiction_id, ledger_id),
  foreign key (jurisdiction_id, org_unit_id) references org_units (jurisdiction_id, org_unit_id)
);
comment on column ledger_rows.org_unit_id is 'The unit that keeps the row; null: the plan office.';
comment on column ledger_rows.cells is '{column: value}: decimals, ISO days, codes of regions, ids of units, texts.';
comment on column ledger_rows.content_revision is 'The version of its cells that stands.';
comment on column ledger_rows.revision is 'Counts every change, of cells and of state.';
comment on column ledger_rows.removed is 'Entered by mistake and never verified; it stands nowhere, its history stays.';
create index on ledger_rows (jurisdiction_id, ledger_id) where not removed;
create index on ledger_rows (jurisdiction_id, org_unit_id) where org_unit_id is not null;
select protect('ledger_rows');

create table ledger_row_versions (
  jurisdiction_id integer not null,
  row_id integer not null,
  revision integer not null,
  org_unit_id uuid,
  cells jsonb not null,
  removed boolean not null,
  recorded_at timestamptz not null,
  recorded_by uuid references users (user_id),
  primary key (jurisdiction_id, row_id, revision),
  foreign key (jurisdiction_id, row_id) references ledger_rows (jurisdiction_id, row_id)
);
select protect('ledger_row_versions', append_only => true);

create table ledger_steps (
  jurisdiction_id integer not null,
  row_id integer not null,
  step integer not null,
  state text not null check (state in ('proposed', 'listed', 'verified', 'withdrawn')),
  on_day date not null,
  content_revision integer not null,
  reference text check (char_length(reference) between 1 and 100),
  reason text check (char_length(reason) between 1 and 300),
  undoes integer,
  recorded_at timestamptz not null,
  recorded_by uuid references users (user_id),
  primary key (jurisdiction_id, row_id, step),
  foreign key (jurisdiction_id, row_id, content_revision)
    references ledger_row_versions (jurisdiction_id, row_id, revision),
  foreign key (jurisdiction_id, row_id, undoes) references ledger_steps (jurisdiction_id, row_id, step)
);
comment on column ledger_steps.on_day is 'Since when the row has the state, which is not the day on which that was entered.';
comment on column ledger_steps.content_revision is 'The cells that were looked at: what a verified row adds to a sum.';
comment on column ledger_steps.undoes is 'The step that was taken back as mistaken; state and day are then those before it.';
select protect('ledger_steps', append_only => true);

create table ledger_step_evidence (
  jurisdiction_id integer not null,
  row_id integer not null,
  step integer not null,
  evidence_id integer not null,
  primary key (jurisdiction_id, row_id, step, evidence_id),
  foreign key (jurisdiction_id, row_id, step) references ledger_steps (jurisdiction_id, row_id, step),
  foreign key (jurisdiction_id, evidence_id) references evidence (jurisdiction_id, evidence_id)
);
create index on ledger_step_evidence (jurisdiction_id, evidence_id);
select protect('ledger_step_evidence', append_only => true);

-- What a ledger proves: a row of a plan's table, or a target in its text.
create table ledger_targets (
  jurisdiction_id integer not null,
  link_id integer not null,
  ledger_id integer not null,
  indicator_id integer,
  target_id integer,
  added_at timestamptz not null,
  added_by uuid references users (user_id),
  ended_at timestamptz,
  ended_by uuid references users (user_id),
  primary key (jurisdiction_id, link_id),
  foreign key (jurisdiction_id, ledger_id) references ledgers (jurisdiction_id, ledger_id),
  foreign key (jurisdiction_id, indicator_id) references indicators (jurisdiction_id, indicator_id),
  foreign key (jurisdiction_id, target_id) references targets (jurisdiction_id, target_id),
  check ((indicator_id is null) <> (target_id is null))
);
create unique index ledger_targets_indicator on ledger_targets (jurisdiction_id, indicator_id)
  where ended_at is null and indicator_id is not null;
create unique index ledger_targets_target on ledger_targets (jurisdiction_id, target_id)
  where ended_at is null and target_id is not null;
create index on ledger_targets (jurisdiction_id, ledger_id) where ended_at is null;
select protect('ledger_targets');

create table ledger_imports (
  jurisdiction_id integer not null,
  import_id integer not null,
  ledger_id integer not null,
  file_name text not null,
  preview jsonb not null,
  written jsonb,
  created_at timestamptz not null,
  created_by uuid references users (user_id),
  applied_at timestamptz,
  undone_at timestamptz,
  primary key (jurisdiction_id, import_id),
  foreign key (jurisdiction_id, ledger_id) references ledgers (jurisdiction_id, ledger_id)
);
comment on column ledger_imports.written is '[{"id", "revision"}]: the rows as the import left them; taken back are those that are so still.';
create index on ledger_imports (jurisdiction_id, ledger_id);
select protect('ledger_imports');

revoke delete on ledgers, ledger_rows, ledger_targets, ledger_imports from tongtu_app, tongtu_system;
revoke update on ledger_targets from tongtu_app;
grant update (ended_at, ended_by) on ledger_targets to tongtu_app;
revoke insert, update, delete on ledgers, ledger_rows, ledger_row_versions, ledger_steps, ledger_step_evidence,
  ledger_targets, ledger_imports from tongtu_system;
