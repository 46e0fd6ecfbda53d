-- What follows from figures: of months a year, by a formula, of places below. Kept beside what was entered, never instead
-- of it, and made anew in the transaction that changes what it follows from; what it replaces stays as a version, so that
-- a view as of an earlier day shows what was shown then.
create table computed_figures (
  jurisdiction_id integer not null references jurisdictions (jurisdiction_id),
  series text collate "C" not null,
  region text collate "C" not null,
  period text collate "C" not null,
  value numeric not null,
  state text not null check (state in ('flash', 'preliminary', 'revised', 'final')),
  how text not null check (how in ('formula', 'time', 'regions', 'ledger')),
  used integer not null check (used > 0),
  expected integer not null check (expected >= used),
  demo boolean not null,
  computed_at timestamptz not null,
  primary key (jurisdiction_id, series, region, period)
);
comment on column computed_figures.used is 'Figures it was made of; fewer than expected: it is shown and not judged.';
select protect('computed_figures');

create table computed_figure_versions (
  jurisdiction_id integer not null references jurisdictions (jurisdiction_id),
  series text collate "C" not null,
  region text collate "C" not null,
  period text collate "C" not null,
  value numeric not null,
  state text not null,
  how text not null,
  used integer not null,
  expected integer not null,
  demo boolean not null,
  computed_at timestamptz not null,
  superseded_at timestamptz not null,
  primary key (jurisdiction_id, series, region, period, computed_at)
);
comment on table computed_figure_versions is 'Computed figures that stood from computed_at until superseded_at.';
select protect('computed_figure_versions', append_only => true);

-- How a row of a plan stands in a year at a place: its figure and, where something is promised there, the verdict on it.
-- Derived by @tongtu/indicator, kept because a table of many places and years could not be derived while somebody waits.
create table verdicts (
  jurisdiction_id integer not null,
  indicator_id integer not null,
  region text collate "C" not null,
  year text collate "C" not null check (year ~ '^[0-9]{4}$'),
  value numeric,
  absence text,
  state text,
  origin text check (origin in ('entered', 'formula', 'time', 'regions', 'ledger')),
  demo boolean not null,
  target text,
  status text,
  outcome text,
  done numeric,
  expected numeric,
  provisional boolean not null,
  warning text,
  sentence text,
  primary key (jurisdiction_id, indicator_id, region, year),
  foreign key (jurisdiction_id, indicator_id) references indicators (jurisdiction_id, indicator_id),
  check ((status is null) = (outcome is null) and (status is null) = (sentence is null))
);
comment on column verdicts.status is 'Null: nothing is promised for the place and year, the figure alone stands.';
comment on column verdicts.target is 'What is to be reached that year, in words: the path of the year or the milestone.';
select protect('verdicts');

-- By which catalogue and rules the computed figures and verdicts of a place were made; another one makes them anew.
create table computing_bases (
  jurisdiction_id integer primary key references jurisdictions (jurisdiction_id),
  basis text not null,
  computed_at timestamptz not null
);
select protect('computing_bases');
