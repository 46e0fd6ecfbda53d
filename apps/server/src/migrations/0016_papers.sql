-- Papers that leave as Word files: the templates of a place, and the plans of its units for a year (1+N).

-- A row says which file a kind of paper is filled into from then on; one without a file goes back to the built-in one.
create table paper_templates (
  jurisdiction_id integer not null references jurisdictions (jurisdiction_id),
  kind text not null check (kind ~ '^[a-z]+(-[a-z]+)*$'),
  revision integer not null check (revision > 0),
  sha256 text check (sha256 ~ '^[0-9a-f]{64}$'),
  file_name text check (char_length(file_name) between 1 and 200),
  size bigint check (size > 0),
  changed_at timestamptz not null,
  changed_by uuid references users (user_id),
  primary key (jurisdiction_id, kind, revision),
  check ((sha256 is null) = (file_name is null) and (sha256 is null) = (size is null))
);
select protect('paper_templates', append_only => true);

-- The plan of a unit for a year is a case that is about no single measure.
alter table cases alter column measure_id drop not null;
alter table cases add check ((measure_id is null) = (loop = 'unit-plan'));

-- How one unit means to do what it leads of a plan in a year.
create table unit_plans (
  jurisdiction_id integer not null,
  case_id integer not null,
  plan_id integer not null,
  year integer not null check (year between 2000 and 2100),
  org_unit_id uuid not null,
  revision integer not null default 0,
  sha256 text check (sha256 ~ '^[0-9a-f]{64}$'),
  file_name text check (char_length(file_name) between 1 and 200),
  saved_at timestamptz,
  saved_by uuid references users (user_id),
  primary key (jurisdiction_id, case_id),
  unique (jurisdiction_id, plan_id, year, org_unit_id),
  foreign key (jurisdiction_id, case_id) references cases (jurisdiction_id, case_id),
  foreign key (jurisdiction_id, plan_id) references plans (jurisdiction_id, plan_id),
  foreign key (jurisdiction_id, org_unit_id) references org_units (jurisdiction_id, org_unit_id),
  check ((sha256 is null) = (file_name is null))
);
comment on column unit_plans.sha256 is 'The finished Word file, where the unit went on writing in Word.';
select protect('unit_plans');

create table unit_plan_measures (
  jurisdiction_id integer not null,
  case_id integer not null,
  measure_id integer not null,
  steps text not null check (char_length(steps) <= 2000),
  person text not null check (char_length(person) <= 100),
  due_on date,
  primary key (jurisdiction_id, case_id, measure_id),
  foreign key (jurisdiction_id, case_id) references unit_plans (jurisdiction_id, case_id),
  foreign key (jurisdiction_id, measure_id) references measures (jurisdiction_id, measure_id)
);
create index on unit_plan_measures (jurisdiction_id, measure_id);
select protect('unit_plan_measures');

-- What was submitted, each time, as it then stood.
create table unit_plan_versions (
  jurisdiction_id integer not null,
  case_id integer not null,
  version integer not null,
  content jsonb not null,
  recorded_at timestamptz not null,
  recorded_by uuid references users (user_id),
  primary key (jurisdiction_id, case_id, version),
  foreign key (jurisdiction_id, case_id) references unit_plans (jurisdiction_id, case_id)
);
comment on column unit_plan_versions.version is 'Version of the case that the submission made.';
select protect('unit_plan_versions', append_only => true);

-- Least rights: what others refer to is never deleted; jobs write nothing here.
revoke delete on unit_plans, unit_plan_measures from tongtu_app, tongtu_system;
revoke insert, update on unit_plans, unit_plan_measures from tongtu_system;
revoke insert on paper_templates, unit_plan_versions from tongtu_system;
