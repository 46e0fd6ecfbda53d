-- Write-offs: a measure is struck off once, in one case that is reopened when it has to be; what the verifier saw of
-- the proof and how each criterion was judged is kept.

create unique index cases_one_write_off on cases (jurisdiction_id, measure_id) where loop = 'write-off';

-- How a verifier judges one line of the year's criteria, for the version of the case that lies with him. Whoever applies
-- anew is judged anew; until the verifier signs he may still change his mind.
create table criterion_judgements (
  jurisdiction_id integer not null,
  case_id integer not null,
  version integer not null,
  judged_by uuid not null references users (user_id),
  criterion text not null check (char_length(criterion) between 1 and 500),
  met boolean not null,
  finding text not null default '' check (char_length(finding) <= 300),
  judged_at timestamptz not null,
  primary key (jurisdiction_id, case_id, version, judged_by, criterion),
  foreign key (jurisdiction_id, case_id) references cases (jurisdiction_id, case_id),
  check (met or finding <> '')
);
comment on column criterion_judgements.version is 'Version of the case when it was judged; who acts on that very version signs it.';
select protect('criterion_judgements');

-- Who has had which piece of a case's proof before his eyes, the first time. Files never change, so once is enough.
create table evidence_views (
  jurisdiction_id integer not null,
  case_id integer not null,
  evidence_id integer not null,
  viewed_by uuid not null references users (user_id),
  viewed_at timestamptz not null,
  primary key (jurisdiction_id, case_id, viewed_by, evidence_id),
  foreign key (jurisdiction_id, case_id) references cases (jurisdiction_id, case_id),
  foreign key (jurisdiction_id, evidence_id) references evidence (jurisdiction_id, evidence_id)
);
select protect('evidence_views', append_only => true);

revoke delete on criterion_judgements from tongtu_app, tongtu_system;
revoke update on criterion_judgements from tongtu_app;
grant update (met, finding, judged_at) on criterion_judgements to tongtu_app;
revoke insert, update on criterion_judgements, evidence_views from tongtu_system;
