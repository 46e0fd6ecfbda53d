-- A transaction works in one place. The policies compare with that place alone: the planner then knows that every table
-- of a query holds the same place, counts its rows right and reads each by the index that fits. Compared with a list, it
-- took every join for a tenth or a hundredth of what it is, and walked all months of a place to find one of them.
--
-- What a superior will see of the places below is to be let through by policies of its own, on what was released to it.

create function place() returns integer language sql stable parallel safe
  as $$ select nullif(current_setting('tongtu.scope', true), '')::integer $$;
comment on function place() is 'The place the current transaction may see; none unless set_config(''tongtu.scope'', …, true) was called.';

create or replace function protect(target regclass, append_only boolean default false) returns void language plpgsql
as $$
begin
  execute format('alter table %s enable row level security', target);
  execute format('alter table %s force row level security', target);
  execute format('create policy in_scope on %s to tongtu_app using (jurisdiction_id = (select tongtu.place())) '
                 'with check (jurisdiction_id = (select tongtu.place()))', target);
  execute format('create policy whole on %s to tongtu_system using (true) with check (true)', target);
  execute format('grant select, insert%s on %s to tongtu_app, tongtu_system',
                 case when append_only then '' else ', update, delete' end, target);
end
$$;

do $$
declare
  protected name;
begin
  for protected in select tablename from pg_policies where schemaname = 'tongtu' and policyname = 'in_scope' loop
    execute format('alter policy in_scope on tongtu.%I using (jurisdiction_id = (select tongtu.place())) '
                   'with check (jurisdiction_id = (select tongtu.place()))', protected);
  end loop;
end
$$;

create or replace function discard_document(place integer, document bigint) returns text
  language plpgsql security definer set search_path = tongtu, pg_temp
as $$
declare
  digest text;
begin
  if place is distinct from tongtu.place() then
    raise exception 'place % is out of scope', place;
  end if;
  select sha256 into digest from source_documents where jurisdiction_id = place and document_id = document;
  if digest is null then
    return null;
  end if;
  perform lock_document(digest);
  delete from source_texts t
  where t.jurisdiction_id = place and t.document_id = document
    and not exists (select from drafts d where d.jurisdiction_id = place and d.text_id = t.text_id)
    and not exists (select from plans p where p.jurisdiction_id = place and p.text_id = t.text_id)
    and not exists (select from plan_versions v where v.jurisdiction_id = place and v.text_id = t.text_id);
  delete from source_documents s
  where s.jurisdiction_id = place and s.document_id = document
    and not exists (select from drafts d where d.jurisdiction_id = place and d.document_id = document)
    and not exists (select from source_texts t where t.jurisdiction_id = place and t.document_id = document);
  if exists (select from source_documents where sha256 = digest) then
    return null;
  end if;
  return digest;
end
$$;

drop function scope();

-- The returns of a month, counted without looking at the rows.
drop index cases_one_return;
create unique index cases_one_return on cases (jurisdiction_id, period, measure_id) include (state, org_unit_id)
  where loop = 'monthly-return';
