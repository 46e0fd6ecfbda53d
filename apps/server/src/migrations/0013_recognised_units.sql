-- What the document names and what a person set are two things: only the first tells at the next import whether the
-- document changed its units.

alter table measure_versions add column recognised_units jsonb;
comment on column measure_versions.recognised_units is 'Names as the document had them, {"lead": [], "supporting": []}: tells at the next import whether the document changed them.';
comment on column measure_versions.units is 'Names as last set by a confirmation, {"lead": [], "supporting": []}; who answers now is said by duties.';

-- An owner that is no superuser sees the rows of all places only where row security is not forced on it.
alter table plan_versions no force row level security;
alter table drafts no force row level security;
alter table measures no force row level security;
alter table measure_versions no force row level security;

-- Names as they are compared: each once, without blanks around, in the order of first mention.
create function pg_temp.names(mentions jsonb) returns jsonb language sql as $$
  select coalesce(jsonb_agg(name order by at), '[]')
  from (select btrim(m.value ->> 'name') as name, min(m.at) as at
        from jsonb_array_elements(mentions) with ordinality as m (value, at) group by 1) as once
  where name <> ''
$$;

-- A measure of the confirmed draft stands at its version's place in the text; the draft as recognised has it under the
-- same id.
with confirmed as (
  select p.jurisdiction_id, p.plan_id, p.version as plan_version, p.draft_id, m ->> 'id' as id,
         (m -> 'span' ->> 0)::integer as span_from, (m -> 'span' ->> 1)::integer as span_to, m ->> 'title' as title
  from plan_versions as p, jsonb_array_elements(p.draft -> 'measures') as m
), recognised as (
  select d.jurisdiction_id, d.draft_id, m ->> 'id' as id,
         pg_temp.names(m -> 'leadUnits') as lead, pg_temp.names(m -> 'supportingUnits') as supporting
  from drafts as d, jsonb_array_elements(d.draft -> 'measures') as m
  where d.status = 'confirmed'
)
update measure_versions as v
set recognised_units = jsonb_build_object('lead', r.lead, 'supporting', (
  select coalesce(jsonb_agg(s.name order by s.at), '[]')
  from jsonb_array_elements(r.supporting) with ordinality as s (name, at) where not r.lead @> s.name))
from measures as m, confirmed as c, recognised as r
where m.jurisdiction_id = v.jurisdiction_id and m.measure_id = v.measure_id
  and c.jurisdiction_id = v.jurisdiction_id and c.plan_id = m.plan_id and c.plan_version = v.plan_version
  and c.span_from = v.span_from and c.span_to = v.span_to and c.title is not distinct from v.title
  and r.jurisdiction_id = c.jurisdiction_id and r.draft_id = c.draft_id and r.id = c.id;

-- Ended measures, and those that the reviewer made by splitting: as set.
update measure_versions set recognised_units = units where recognised_units is null;
alter table measure_versions alter column recognised_units set not null;

alter table plan_versions force row level security;
alter table drafts force row level security;
alter table measures force row level security;
alter table measure_versions force row level security;
