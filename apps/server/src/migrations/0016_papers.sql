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

-- How one unit means to do what it leads of a plan in a year.
create table unit_plans (
  jurisdiction_id integer not null,
  plan_id integer not null,
  org_unit_id uuid not null,
  year integer not null check (year between 2000 and 2100),
  state text not null check (state in ('draft', 'submitted', 'returned', 'accepted')),
  reason text check (char_length(reason) between 1 and 300),
  revision integer not null check (revision > 0),
  sha256 text check (sha256 ~ '^[0-9a-f]{64}$'),
  file_name text check (char_length(file_name) between 1 and 200),
  submitted_at timestamptz,
  submitted_by uuid references users (user_id),
  decided_at timestamptz,
  decided_by uuid references users (user_id),
  primary key (jurisdiction_id, plan_id, org_unit_id, year),
  foreign key (jurisdiction_id, plan_id) references plans (jurisdiction_id, plan_id),
  foreign key (jurisdiction_id, org_unit_id) references org_units (jurisdiction_id, org_unit_id),
  check ((sha256 is null) = (file_name is null)),
  check ((state = 'returned') = (reason is not null))
);
comment on column unit_plans.sha256 is 'The finished Word file, where the unit went on writing in Word.';
select protect('unit_plans');

create table unit_plan_measures (
  jurisdiction_id integer not null,
  plan_id integer not null,
  org_unit_id uuid not null,
  year integer not null,
  measure_id integer not null,
  steps text not null check (char_length(steps) <= 2000),
  person text not null check (char_length(person) <= 100),
  due_on date,
  primary key (jurisdiction_id, plan_id, org_unit_id, year, measure_id),
  foreign key (jurisdiction_id, plan_id, org_unit_id, year)
    references unit_plans (jurisdiction_id, plan_id, org_unit_id, year),
  foreign key (jurisdiction_id, measure_id) references measures (jurisdiction_id, measure_id)
);
select protect('unit_plan_measures');

-- Least rights: what others refer to is never deleted; jobs have no business here.
revoke delete on unit_plans from tongtu_app, tongtu_system;
revoke insert, update, delete on unit_plans, unit_plan_measures from tongtu_system;
revoke insert on paper_templates from tongtu_system;
