-- What a figure rests on and what was said about it, by its key: it outlives the versions of the figure.
create table observation_evidence (
  jurisdiction_id integer not null references jurisdictions (jurisdiction_id),
  series text collate "C" not null,
  region text collate "C" not null,
  period text collate "C" not null,
  evidence_id integer not null,
  added_at timestamptz not null,
  added_by uuid references users (user_id),
  primary key (jurisdiction_id, series, region, period, evidence_id),
  foreign key (jurisdiction_id, evidence_id) references evidence (jurisdiction_id, evidence_id)
);
create index on observation_evidence (jurisdiction_id, evidence_id);
select protect('observation_evidence');

create table observation_comments (
  jurisdiction_id integer not null references jurisdictions (jurisdiction_id),
  comment_id uuid not null default gen_random_uuid(),
  series text collate "C" not null,
  region text collate "C" not null,
  period text collate "C" not null,
  words text not null check (char_length(words) between 1 and 500),
  said_at timestamptz not null,
  said_by uuid references users (user_id),
  primary key (jurisdiction_id, comment_id)
);
create index on observation_comments (jurisdiction_id, series, region, period);
select protect('observation_comments', append_only => true);

-- Which figures of 评价指标 are not taken without what they rest on.
create table figure_settings (
  jurisdiction_id integer primary key references jurisdictions (jurisdiction_id),
  proof text not null check (proof in ('none', 'final', 'all')),
  set_at timestamptz not null,
  set_by uuid references users (user_id)
);
comment on table figure_settings is 'A place without a row asks for no proof.';
select protect('figure_settings');
