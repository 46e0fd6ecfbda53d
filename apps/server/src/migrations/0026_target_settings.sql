-- What people set of targets beside what plans print. The row is what holds now; what it replaced moves to the versions with
-- the time until which it held, so that a verdict as of an earlier day reads the same again.

create table target_settings (
  jurisdiction_id integer not null references jurisdictions (jurisdiction_id),
  subject text collate "C" not null check (subject ~ '^[ipt]-[1-9][0-9]{0,8}$'),
  settings jsonb not null,
  revision integer not null check (revision > 0),
  reason text not null check (char_length(reason) between 1 and 500),
  recorded_at timestamptz not null,
  recorded_by uuid references users (user_id),
  primary key (jurisdiction_id, subject)
);
comment on column target_settings.subject is
  'i-12: a row of a table; t-5: a target of a measure or goal; p-3: how the verdicts of a plan are made.';
select protect('target_settings');

create table target_setting_versions (
  jurisdiction_id integer not null references jurisdictions (jurisdiction_id),
  subject text collate "C" not null,
  settings jsonb not null,
  revision integer not null,
  reason text not null,
  recorded_at timestamptz not null,
  recorded_by uuid references users (user_id),
  superseded_at timestamptz not null,
  primary key (jurisdiction_id, subject, revision)
);
comment on table target_setting_versions is 'Settings that held from recorded_at until superseded_at.';
select protect('target_setting_versions', append_only => true);
