-- Days that are not what their weekday says: 调休 makes a Sunday a working day, a holiday makes a Monday a day of rest.
-- A row says what the day is for the place, so a person's word stands even where it agrees with the weekday; who changed
-- what and why stands in audit_events for good.
create table work_days (
  jurisdiction_id integer not null references jurisdictions (jurisdiction_id),
  day date not null,
  kind text not null check (kind in ('work', 'rest')),
  name text check (char_length(name) between 1 and 50),
  source text not null check (source in ('built_in', 'notice', 'person')),
  changed_by uuid references users (user_id),
  changed_at timestamptz not null,
  primary key (jurisdiction_id, day)
);
comment on column work_days.name is 'Why, in a word: 国庆节.';
comment on column work_days.source is 'built_in: came with the program; notice: pasted text of the yearly notice; person: set by hand.';
select protect('work_days');
revoke delete on work_days from tongtu_app, tongtu_system;
