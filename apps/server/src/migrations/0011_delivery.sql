-- A year of delivery: what is asked of each measure, the loops that run about it, and what the units return month by
-- month.
--
-- A case is one run of a loop (loops/*.yaml); its row holds where it stands, case_events how it came there. What a
-- monthly return says stands in returns and its parts, every saved state of it in return_versions.

-- What a measure owes in a year: set by the plan office before the year's work is sent out.
create table assignments (
  jurisdiction_id integer not null,
  measure_id integer not null,
  year integer not null check (year between 2000 and 2100),
  goal text not null default '' check (char_length(goal) <= 500),
  criteria text not null default '' check (char_length(criteria) <= 500),
  proof text not null default '' check (char_length(proof) <= 300),
  revision integer not null default 1,
  sent_at timestamptz,
  sent_by uuid references users (user_id),
  short_notice text check (char_length(short_notice) between 1 and 300),
  primary key (jurisdiction_id, measure_id, year),
  foreign key (jurisdiction_id, measure_id) references measures (jurisdiction_id, measure_id)
);
comment on column assignments.goal is 'The year''s part of the promise, in words with its figures.';
comment on column assignments.short_notice is 'Why the units got less than the usual lead time.';
select protect('assignments');

create table assignment_versions (
  jurisdiction_id integer not null,
  measure_id integer not null,
  year integer not null,
  revision integer not null,
  content jsonb not null,
  recorded_at timestamptz not null,
  recorded_by uuid references users (user_id),
  primary key (jurisdiction_id, measure_id, year, revision),
  foreign key (jurisdiction_id, measure_id, year) references assignments (jurisdiction_id, measure_id, year)
);
select protect('assignment_versions', append_only => true);

create table cases (
  jurisdiction_id integer not null references jurisdictions (jurisdiction_id),
  case_id integer not null,
  loop text not null,
  loop_version integer not null,
  measure_id integer not null,
  org_unit_id uuid not null,
  period text check (period ~ '^[0-9]{4}-[0-9]{2}$'),
  state text not null,
  owner text,
  entered_on date not null,
  due_on date,
  deadline date not null,
  version integer not null default 1,
  reporter_id uuid references users (user_id),
  on_behalf boolean not null default false,
  verifier_id uuid references users (user_id),
  opened_at timestamptz not null,
  ended_at timestamptz,
  primary key (jurisdiction_id, case_id),
  foreign key (jurisdiction_id, measure_id) references measures (jurisdiction_id, measure_id),
  foreign key (jurisdiction_id, org_unit_id) references org_units (jurisdiction_id, org_unit_id),
  check (ended_at is not null or (owner is not null and due_on is not null))
);
comment on column cases.org_unit_id is 'The unit whose liaison and leader the parties reporter and unit_leader are.';
comment on column cases.on_behalf is 'The last report was entered for the unit by somebody else (代填).';
comment on column cases.deadline is 'The day the whole case is measured by; due_on is that of its present state.';
create unique index cases_one_return on cases (jurisdiction_id, measure_id, period) where loop = 'monthly-return';
create index on cases (jurisdiction_id, owner, due_on) where ended_at is null;
create index on cases (jurisdiction_id, org_unit_id, due_on) where ended_at is null;
create index on cases (jurisdiction_id, measure_id, loop, period);
select protect('cases');

create table case_events (
  jurisdiction_id integer not null,
  case_id integer not null,
  version integer not null,
  event text not null,
  from_state text,
  to_state text not null,
  form jsonb not null default '{}',
  acted_as text not null,
  at timestamptz not null,
  user_id uuid references users (user_id),
  primary key (jurisdiction_id, case_id, version),
  foreign key (jurisdiction_id, case_id) references cases (jurisdiction_id, case_id)
);
comment on column case_events.acted_as is 'The party in whose name it was done, or clock.';
comment on column case_events.version is 'Version of the case after the event; the opening is 1.';
select protect('case_events', append_only => true);

-- A dated step of a measure within a year. It is done when an accepted return, or a granted write-off, says so.
create table nodes (
  jurisdiction_id integer not null,
  node_id integer not null,
  measure_id integer not null,
  year integer not null,
  position integer not null,
  title text not null check (char_length(title) between 1 and 200),
  due_on date not null,
  done_on date,
  done_case integer,
  primary key (jurisdiction_id, node_id),
  foreign key (jurisdiction_id, measure_id, year) references assignments (jurisdiction_id, measure_id, year),
  foreign key (jurisdiction_id, done_case) references cases (jurisdiction_id, case_id),
  check ((done_on is null) = (done_case is null))
);
create index on nodes (jurisdiction_id, measure_id, year);
select protect('nodes');

-- One month of one plan: every measure with a lead unit owes a return.
create table rounds (
  jurisdiction_id integer not null,
  round_id integer not null,
  plan_id integer not null,
  period text not null check (period ~ '^[0-9]{4}-[0-9]{2}$'),
  deadline date not null,
  opened_at timestamptz not null,
  opened_by uuid references users (user_id),
  primary key (jurisdiction_id, round_id),
  unique (jurisdiction_id, plan_id, period),
  foreign key (jurisdiction_id, plan_id) references plans (jurisdiction_id, plan_id)
);
select protect('rounds');

create table returns (
  jurisdiction_id integer not null,
  case_id integer not null,
  round_id integer not null,
  done text not null default '' check (char_length(done) <= 500),
  problem text not null default '' check (char_length(problem) <= 300),
  help text not null default '' check (char_length(help) <= 300),
  next_step text not null default '' check (char_length(next_step) <= 300),
  unchanged boolean not null default false,
  revision integer not null default 0,
  reported_at timestamptz,
  reported_by uuid references users (user_id),
  channel text check (channel in ('web', 'sheet', 'phone')),
  dictated_by text check (char_length(dictated_by) between 1 and 40),
  touched_at timestamptz not null,
  primary key (jurisdiction_id, case_id),
  foreign key (jurisdiction_id, case_id) references cases (jurisdiction_id, case_id),
  foreign key (jurisdiction_id, round_id) references rounds (jurisdiction_id, round_id),
  check ((channel = 'phone') = (dictated_by is not null))
);
comment on column returns.reported_at is 'When a person last said something here; touched_at is when the row last changed for any reason.';
comment on column returns.unchanged is 'The unit says: nothing new this month.';
comment on column returns.dictated_by is 'Who told it by telephone, where the plan office wrote it down.';
create index on returns (jurisdiction_id, round_id);
select protect('returns');

create table return_figures (
  jurisdiction_id integer not null,
  case_id integer not null,
  target_id integer not null,
  raw text not null check (char_length(raw) between 1 and 40),
  value numeric not null,
  primary key (jurisdiction_id, case_id, target_id),
  foreign key (jurisdiction_id, case_id) references returns (jurisdiction_id, case_id),
  foreign key (jurisdiction_id, target_id) references targets (jurisdiction_id, target_id)
);
create index on return_figures (jurisdiction_id, target_id);
select protect('return_figures');

create table return_nodes (
  jurisdiction_id integer not null,
  case_id integer not null,
  node_id integer not null,
  done_on date not null,
  primary key (jurisdiction_id, case_id, node_id),
  foreign key (jurisdiction_id, case_id) references returns (jurisdiction_id, case_id),
  foreign key (jurisdiction_id, node_id) references nodes (jurisdiction_id, node_id)
);
select protect('return_nodes');

create table return_versions (
  jurisdiction_id integer not null,
  case_id integer not null,
  revision integer not null,
  content jsonb not null,
  channel text not null,
  recorded_at timestamptz not null,
  recorded_by uuid references users (user_id),
  primary key (jurisdiction_id, case_id, revision),
  foreign key (jurisdiction_id, case_id) references returns (jurisdiction_id, case_id)
);
select protect('return_versions', append_only => true);

-- Proof: a file is kept once by its digest and used wherever it proves something.
create table evidence (
  jurisdiction_id integer not null references jurisdictions (jurisdiction_id),
  evidence_id integer not null,
  org_unit_id uuid,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  file_name text not null check (char_length(file_name) between 1 and 200),
  size bigint not null check (size >= 0),
  uploaded_at timestamptz not null,
  uploaded_by uuid references users (user_id),
  primary key (jurisdiction_id, evidence_id),
  foreign key (jurisdiction_id, org_unit_id) references org_units (jurisdiction_id, org_unit_id)
);
create unique index evidence_once on evidence (jurisdiction_id, sha256, org_unit_id) nulls not distinct;
comment on column evidence.org_unit_id is 'The unit it came from; null for the plan office.';
select protect('evidence', append_only => true);

create table case_evidence (
  jurisdiction_id integer not null,
  case_id integer not null,
  evidence_id integer not null,
  added_at timestamptz not null,
  added_by uuid references users (user_id),
  primary key (jurisdiction_id, case_id, evidence_id),
  foreign key (jurisdiction_id, case_id) references cases (jurisdiction_id, case_id),
  foreign key (jurisdiction_id, evidence_id) references evidence (jurisdiction_id, evidence_id)
);
create index on case_evidence (jurisdiction_id, evidence_id);
select protect('case_evidence');

-- Returned workbooks on their way in: laid out as a preview, applied whole or not at all.
create table merges (
  jurisdiction_id integer not null,
  merge_id integer not null,
  round_id integer not null,
  preview jsonb not null,
  created_at timestamptz not null,
  created_by uuid references users (user_id),
  applied_at timestamptz,
  applied_by uuid references users (user_id),
  primary key (jurisdiction_id, merge_id),
  foreign key (jurisdiction_id, round_id) references rounds (jurisdiction_id, round_id)
);
create index on merges (jurisdiction_id, round_id);
select protect('merges');

-- A light is derived; where somebody decides otherwise, the decision is recorded and ends by itself.
create table light_overrides (
  jurisdiction_id integer not null,
  override_id integer not null,
  measure_id integer not null,
  light text not null check (light in ('on_track', 'at_risk', 'off_track')),
  reason text not null check (char_length(reason) between 1 and 300),
  until date not null,
  decided_at timestamptz not null,
  decided_by uuid references users (user_id),
  ended_at timestamptz,
  ended_by uuid references users (user_id),
  primary key (jurisdiction_id, override_id),
  foreign key (jurisdiction_id, measure_id) references measures (jurisdiction_id, measure_id)
);
create unique index light_overrides_one on light_overrides (jurisdiction_id, measure_id) where ended_at is null;
select protect('light_overrides');

-- Least rights, as for plans: what others refer to is never deleted, history is never reworded.
revoke delete on assignments, cases, rounds, returns, light_overrides, merges from tongtu_app, tongtu_system;
revoke update on light_overrides, rounds, merges from tongtu_app;
grant update (ended_at, ended_by) on light_overrides to tongtu_app;
grant update (deadline) on rounds to tongtu_app;
grant update (preview, applied_at, applied_by) on merges to tongtu_app;
revoke insert, update, delete on assignments, assignment_versions, cases, case_events, nodes, rounds, returns,
  return_figures, return_nodes, return_versions, evidence, case_evidence, merges, light_overrides from tongtu_system;
