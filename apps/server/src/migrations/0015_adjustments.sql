-- What was handed out is changed with a reason only, and the unit is told: an adjustment.

alter table assignment_versions add column reason text check (char_length(reason) between 1 and 300);
comment on column assignment_versions.reason is 'Why what was already sent out was changed; null before it was sent.';
create index on assignment_versions (jurisdiction_id, measure_id, year) where reason is not null;

alter table messages drop constraint messages_kind_check;
alter table messages add check (kind in ('digest', 'returned', 'urge', 'notice'));
comment on column messages.kind is
  'digest: all of a day; returned: what came back, at once; urge: sent by hand; notice: for information.';
