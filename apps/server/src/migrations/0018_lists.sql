-- Lists of a plan for a year (重点任务, 突破性抓手, 重大改革, 最佳实践, 标志性成果 and a place's own), the tracks that work and
-- reform are arranged in, what supports what, and the frozen versions of the architecture sheet.

create table lists (
  jurisdiction_id integer not null,
  list_id integer not null,
  plan_id integer not null,
  year integer not null check (year between 2000 and 2100),
  kind text not null check (kind in ('key_work', 'lever', 'reform', 'best_practice', 'flagship', 'custom')),
  name text not null check (char_length(name) between 1 and 60),
  columns jsonb not null default '[]',
  rolled_from integer,
  created_at timestamptz not null,
  created_by uuid references users (user_id),
  primary key (jurisdiction_id, list_id),
  unique (jurisdiction_id, plan_id, year, name),
  foreign key (jurisdiction_id, plan_id) references plans (jurisdiction_id, plan_id),
  foreign key (jurisdiction_id, rolled_from) references lists (jurisdiction_id, list_id),
  check (kind = 'custom' or columns = '[]')
);
comment on column lists.columns is 'Of a place''s own list: [{"key", "head"}]; the other kinds have their columns in code.';
comment on column lists.rolled_from is 'The list of the year before that it was made from.';
create unique index lists_one_of_kind on lists (jurisdiction_id, plan_id, year, kind) where kind <> 'custom';
select protect('lists');

create table tracks (
  jurisdiction_id integer not null,
  track_id integer not null,
  plan_id integer not null,
  side text not null check (side in ('work', 'reform')),
  role text not null check (role in ('main', 'named', 'other')),
  no integer not null check (no > 0),
  name text not null check (char_length(name) between 1 and 60),
  ended_at timestamptz,
  primary key (jurisdiction_id, track_id),
  unique (jurisdiction_id, plan_id, side, role, no),
  foreign key (jurisdiction_id, plan_id) references plans (jurisdiction_id, plan_id)
);
comment on column tracks.no is 'Among those of its side and role, for life: that of an ended track is not given again.';
select protect('tracks');

create table list_entries (
  jurisdiction_id integer not null,
  entry_id integer not null,
  list_id integer not null,
  position integer not null,
  measure_id integer,
  title text check (char_length(title) between 1 and 200),
  details jsonb not null default '{}',
  track_id integer,
  track_no integer,
  state text not null default 'active' check (state in ('active', 'done', 'dropped')),
  state_reason text check (char_length(state_reason) between 1 and 300),
  carried_from integer,
  revision integer not null default 1,
  changed_at timestamptz not null,
  changed_by uuid references users (user_id),
  primary key (jurisdiction_id, entry_id),
  foreign key (jurisdiction_id, list_id) references lists (jurisdiction_id, list_id),
  foreign key (jurisdiction_id, measure_id) references measures (jurisdiction_id, measure_id),
  foreign key (jurisdiction_id, track_id) references tracks (jurisdiction_id, track_id),
  foreign key (jurisdiction_id, carried_from) references list_entries (jurisdiction_id, entry_id),
  check ((measure_id is null) = (title is not null)),
  check ((track_id is null) = (track_no is null))
);
comment on column list_entries.title is 'Of an entry of its own; a measure is called what the plan calls it.';
comment on column list_entries.carried_from is 'The entry of the year before that goes on here (上年结转).';
create unique index list_entries_measure_once on list_entries (jurisdiction_id, list_id, measure_id)
  where measure_id is not null;
create unique index list_entries_carried_once on list_entries (jurisdiction_id, list_id, carried_from)
  where carried_from is not null;
create index on list_entries (jurisdiction_id, track_id) where track_id is not null;
select protect('list_entries');

create table list_entry_versions (
  jurisdiction_id integer not null,
  entry_id integer not null,
  revision integer not null,
  content jsonb not null,
  recorded_at timestamptz not null,
  recorded_by uuid references users (user_id),
  primary key (jurisdiction_id, entry_id, revision),
  foreign key (jurisdiction_id, entry_id) references list_entries (jurisdiction_id, entry_id)
);
comment on column list_entry_versions.content is '{"title", "details", "track", "state", "reason"} as of this revision.';
select protect('list_entry_versions', append_only => true);

-- A link is drawn and taken away; a row says from when to when it held.
create table support_links (
  jurisdiction_id integer not null,
  link_id integer not null,
  from_entry integer not null,
  to_entry integer not null,
  added_at timestamptz not null,
  added_by uuid references users (user_id),
  ended_at timestamptz,
  ended_by uuid references users (user_id),
  primary key (jurisdiction_id, link_id),
  foreign key (jurisdiction_id, from_entry) references list_entries (jurisdiction_id, entry_id),
  foreign key (jurisdiction_id, to_entry) references list_entries (jurisdiction_id, entry_id),
  check (from_entry <> to_entry)
);
create unique index support_links_current on support_links (jurisdiction_id, from_entry, to_entry) where ended_at is null;
create index on support_links (jurisdiction_id, to_entry);
select protect('support_links');

create table map_versions (
  jurisdiction_id integer not null,
  plan_id integer not null,
  number integer not null check (number > 0),
  year integer not null,
  note text not null default '' check (char_length(note) <= 200),
  content jsonb not null,
  frozen_at timestamptz not null,
  frozen_by uuid references users (user_id),
  primary key (jurisdiction_id, plan_id, number),
  foreign key (jurisdiction_id, plan_id) references plans (jurisdiction_id, plan_id)
);
comment on column map_versions.number is '1 is called 1.0.';
comment on column map_versions.content is 'The sheet as it was shown, lights included.';
select protect('map_versions', append_only => true);

-- Least rights, as for plans: what others refer to is never deleted, history is never reworded.
revoke delete on lists, tracks, list_entries, support_links from tongtu_app, tongtu_system;
revoke update on support_links from tongtu_app;
grant update (ended_at, ended_by) on support_links to tongtu_app;
revoke insert, update, delete on lists, tracks, list_entries, list_entry_versions, support_links, map_versions
  from tongtu_system;
