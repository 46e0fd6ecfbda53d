-- The record of events is sealed: every second the new events of a place become one link of its chain. A seal keeps the
-- digest of each of its events and the digest of the seal before, so a later change of either can be named.

-- Ids are given out before commit, so an event may appear after another with a higher id. Whoever writes events holds
-- this lock, shared, from before its first id is drawn until its transaction ends: the sealer notes the newest id, waits
-- for those who hold the lock at that moment, and then nothing up to that id can appear any more. A trigger of the
-- statement, because those of rows run when the id is drawn already.
create function hold_event_lock() returns trigger language plpgsql as $$
begin
  perform pg_advisory_xact_lock_shared(7460011);
  return null;
end
$$;
create trigger hold_event_lock before insert on audit_events
  for each statement execute function hold_event_lock();

create table audit_seals (
  jurisdiction_id integer not null references jurisdictions (jurisdiction_id),
  seal_id integer not null check (seal_id > 0),
  from_event bigint not null,
  to_event bigint not null check (to_event >= from_event),
  count integer not null check (count > 0),
  total bigint not null check (total >= count),
  event_ids bigint[] not null check (cardinality(event_ids) = count),
  event_hashes bytea[] not null check (cardinality(event_hashes) = count),
  events_hash bytea not null,
  previous_hash bytea not null,
  hash bytea not null,
  sealed_at timestamptz not null,
  primary key (jurisdiction_id, seal_id)
);
comment on column audit_seals.total is 'Events in the chain up to and with this seal.';
comment on column audit_seals.hash is 'See apps/server/src/audit/canonical-event.ts for what is hashed, and how.';
select protect('audit_seals', append_only => true);
-- A request reads the chain, it never adds to it.
revoke insert on audit_seals from tongtu_app;

-- The page of the record: newest first, by person, by action, by subject, within a time.
create index on audit_events (jurisdiction_id, at, event_id);
create index on audit_events (jurisdiction_id, user_id, at, event_id);
create index on audit_events (jurisdiction_id, action, at, event_id);
create index on audit_events (jurisdiction_id, subject, at, event_id);
