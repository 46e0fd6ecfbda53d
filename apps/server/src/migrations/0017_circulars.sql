-- Circulars (通报): what is published about a month. A draft is edited under a revision and has its figures computed on each
-- view; an issued circular is a row of its own that nobody can change, taken back only by another row.

create table circulars (
  jurisdiction_id integer not null,
  circular_id integer not null,
  round_id integer not null,
  issuer text not null check (char_length(issuer) <= 60),
  code text not null check (char_length(code) <= 20),
  addressees text not null check (char_length(addressees) <= 300),
  title text not null check (char_length(title) <= 100),
  opening text not null check (char_length(opening) <= 1000),
  closing text not null check (char_length(closing) <= 1000),
  chosen jsonb not null,
  revision integer not null default 1,
  created_at timestamptz not null,
  created_by uuid references users (user_id),
  changed_at timestamptz not null,
  changed_by uuid references users (user_id),
  primary key (jurisdiction_id, circular_id),
  foreign key (jurisdiction_id, round_id) references rounds (jurisdiction_id, round_id)
);
comment on column circulars.code is 'What the number begins with (机关代字).';
comment on column circulars.chosen is 'The facts that stand, each with its wording and the figures it had when it was last looked at.';
create index on circulars (jurisdiction_id, round_id);
select protect('circulars');

create table issued_circulars (
  jurisdiction_id integer not null,
  circular_id integer not null,
  year integer not null,
  no integer not null check (no > 0),
  paper jsonb not null,
  standings jsonb not null,
  progress jsonb not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  issued_at timestamptz not null,
  issued_by uuid references users (user_id),
  primary key (jurisdiction_id, circular_id),
  unique (jurisdiction_id, year, no),
  foreign key (jurisdiction_id, circular_id) references circulars (jurisdiction_id, circular_id)
);
comment on column issued_circulars.paper is 'All that it says, with every figure.';
comment on column issued_circulars.standings is 'The light of every measure and who answered for it, for the circular of the next month.';
comment on column issued_circulars.progress is 'The rows of the progress table as they were.';
comment on column issued_circulars.sha256 is 'The Word file as it was made on issue.';
select protect('issued_circulars', append_only => true);

create table circular_withdrawals (
  jurisdiction_id integer not null,
  circular_id integer not null,
  reason text not null check (char_length(reason) between 1 and 300),
  withdrawn_at timestamptz not null,
  withdrawn_by uuid references users (user_id),
  primary key (jurisdiction_id, circular_id),
  foreign key (jurisdiction_id, circular_id) references issued_circulars (jurisdiction_id, circular_id)
);
select protect('circular_withdrawals', append_only => true);

-- Who has had an issued circular before his eyes, the first time.
create table circular_views (
  jurisdiction_id integer not null,
  circular_id integer not null,
  user_id uuid not null references users (user_id),
  org_unit_id uuid,
  viewed_at timestamptz not null,
  primary key (jurisdiction_id, circular_id, user_id),
  foreign key (jurisdiction_id, circular_id) references issued_circulars (jurisdiction_id, circular_id),
  foreign key (jurisdiction_id, org_unit_id) references org_units (jurisdiction_id, org_unit_id)
);
comment on column circular_views.org_unit_id is 'The unit for which the person looked.';
select protect('circular_views', append_only => true);

revoke delete on circulars from tongtu_app, tongtu_system;
revoke insert, update, delete on circulars, issued_circulars, circular_withdrawals, circular_views from tongtu_system;
