-- The boundaries that a place uploaded for its maps, already projected and cut down to what a page draws; without a row the
-- map is one of tiles. Another file takes its place: boundaries are no figures, their past is in the record of events.
create table maps (
  jurisdiction_id integer primary key references jurisdictions (jurisdiction_id),
  shapes jsonb not null,
  file_name text not null,
  approval text,
  uploaded_at timestamptz not null,
  uploaded_by uuid references users (user_id)
);
comment on column maps.approval is 'The number under which the map was approved (审图号), printed below it.';
select protect('maps');
