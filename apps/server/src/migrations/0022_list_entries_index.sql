-- The entries of a list are read list by list, those without a measure as well.

create index on list_entries (jurisdiction_id, list_id);
