-- What was measured. A figure is of a series (an indicator of the catalogue, or a row of a plan that has none there), a
-- region and a period; it stands once, however many plans promise something about it.
--
-- The row is what is known now; what it replaced moves to observation_versions with the time until which it stood, so
-- that a view as of an earlier day reads the same again, and five million figures do not weigh double.

alter table memberships drop constraint memberships_role_check;
alter table memberships add check (role in ('office', 'liaison', 'leader', 'supervision', 'leading_group', 'statistics',
  'system_admin', 'security_admin', 'audit_admin'));

alter table indicators
  add column definition text collate "C",
  add column definition_by uuid references users (user_id);
comment on column indicators.definition is 'Id in the catalogue of indicators; null: the row is a series of its own.';
comment on column indicators.definition_by is 'Who said so; null: by its name.';
create index on indicators (jurisdiction_id, definition) where definition is not null;

create table observations (
  jurisdiction_id integer not null references jurisdictions (jurisdiction_id),
  series text collate "C" not null,
  region text collate "C" not null,
  period text collate "C" not null check (period ~ '^[0-9]{4}(-(H[12]|Q[1-4]|0[1-9]|1[0-2]))?$'),
  value numeric,
  absence text check (absence in ('blank', 'not_applicable', 'not_due', 'suppressed')),
  state text not null check (state in ('flash', 'preliminary', 'revised', 'final')),
  raw text not null check (char_length(raw) <= 60),
  source text check (char_length(source) between 1 and 200),
  note text check (char_length(note) between 1 and 500),
  demo boolean not null default false,
  revision integer not null check (revision > 0),
  recorded_at timestamptz not null,
  recorded_by uuid references users (user_id),
  primary key (jurisdiction_id, series, region, period),
  check ((value is null) = (absence is not null))
);
comment on column observations.region is 'Code of the region the figure is about: the place itself or one below it.';
comment on column observations.raw is 'As it was typed or printed.';
comment on column observations.demo is 'Made up to show how things work; said wherever the figure is shown.';
select protect('observations');

create table observation_versions (
  jurisdiction_id integer not null references jurisdictions (jurisdiction_id),
  series text collate "C" not null,
  region text collate "C" not null,
  period text collate "C" not null,
  revision integer not null,
  value numeric,
  absence text,
  state text not null,
  raw text not null,
  source text,
  note text,
  demo boolean not null,
  recorded_at timestamptz not null,
  recorded_by uuid references users (user_id),
  superseded_at timestamptz not null,
  primary key (jurisdiction_id, series, region, period, revision)
);
comment on table observation_versions is 'Figures that stood from recorded_at until superseded_at.';
select protect('observation_versions', append_only => true);

-- Sheets of figures: what each would change is laid out first; applied once, and taken back as long as nothing that it
-- wrote was changed since.
create table observation_imports (
  jurisdiction_id integer not null,
  import_id integer not null,
  plan_id integer not null,
  file_name text not null,
  preview jsonb not null,
  created_at timestamptz not null,
  created_by uuid references users (user_id),
  applied_at timestamptz,
  applied_by uuid references users (user_id),
  undone_at timestamptz,
  undone_by uuid references users (user_id),
  primary key (jurisdiction_id, import_id),
  foreign key (jurisdiction_id, plan_id) references plans (jurisdiction_id, plan_id)
);
create index on observation_imports (jurisdiction_id, plan_id);
select protect('observation_imports');
