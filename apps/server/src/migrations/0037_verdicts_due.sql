-- Rows of plans whose verdicts in the places below are still those of an earlier table, target or method: too many to be
-- made while somebody waits. They are made anew place by place, in the order of the codes.
create table verdicts_due (
  jurisdiction_id integer not null,
  indicator_id integer not null,
  after text collate "C" not null,
  primary key (jurisdiction_id, indicator_id),
  foreign key (jurisdiction_id, indicator_id) references indicators (jurisdiction_id, indicator_id) on delete cascade
);
comment on column verdicts_due.after is 'The code up to which places are judged; those beyond it are due. Empty: all below.';
select protect('verdicts_due');
