-- A restatement (数据修订): a census or a new method rewrites a family of figures at once, under a name and a document. The
-- figures before it stay as versions; which cells it rewrote is kept here, so that series show where they break and the
-- whole can be taken back.
create table restatements (
  jurisdiction_id integer not null references jurisdictions (jurisdiction_id),
  restatement_id integer not null,
  name text not null check (char_length(name) between 1 and 60),
  ground text not null check (char_length(ground) between 1 and 200),
  cells jsonb not null,
  effects jsonb not null,
  applied_at timestamptz not null,
  applied_by uuid references users (user_id),
  undone_at timestamptz,
  undone_by uuid references users (user_id),
  primary key (jurisdiction_id, restatement_id)
);
comment on column restatements.cells is '[{series, region, period, before, after}], decimals as texts.';
comment on column restatements.effects is '[{indicator, name, year, before, after}]: verdicts that it changed.';
select protect('restatements');
