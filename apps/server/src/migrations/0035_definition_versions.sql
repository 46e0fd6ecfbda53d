-- What the catalogue said of an indicator while rows of the place followed it: another wording or formula of a later
-- catalogue is a version of its own (口径的版次), so that a view as of an earlier day has the definition of then.
create table definition_versions (
  jurisdiction_id integer not null references jurisdictions (jurisdiction_id),
  definition text not null check (char_length(definition) between 1 and 80),
  version integer not null check (version > 0),
  content jsonb not null,
  since timestamptz not null,
  primary key (jurisdiction_id, definition, version)
);
comment on column definition_versions.content is 'As the page of an indicator tells it.';
select protect('definition_versions', append_only => true);
