-- What was said and done about early warnings. A warning itself is derived with the verdict; who takes it on says why and
-- what happens by when. It covers the level that was seen and milder ones: a graver one asks again.
create table warning_handlings (
  jurisdiction_id integer not null,
  handling_id uuid not null default gen_random_uuid(),
  indicator_id integer not null,
  region text collate "C" not null,
  year text collate "C" not null,
  level text not null check (level in ('blue', 'yellow', 'orange', 'red')),
  note text not null check (char_length(note) between 1 and 500),
  until date,
  handled_at timestamptz not null,
  handled_by uuid references users (user_id),
  primary key (jurisdiction_id, handling_id),
  foreign key (jurisdiction_id, indicator_id) references indicators (jurisdiction_id, indicator_id)
);
create index on warning_handlings (jurisdiction_id, indicator_id, region, year);
select protect('warning_handlings', append_only => true);

create index on verdicts (jurisdiction_id, year) where warning is not null;
