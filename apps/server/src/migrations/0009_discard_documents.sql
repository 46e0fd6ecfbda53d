-- A document that nothing refers to any more can be thrown away, bytes and all: one that should never have been uploaded
-- must not stay behind. Documents and texts stay append-only for requests; this function alone removes them, as
-- tongtu_system, and only within the scope of the transaction that calls it.

grant delete on source_documents, source_texts to tongtu_system;

-- Removes the texts and the row of a document as far as no draft and no plan refers to them. Returns the name of the
-- file when no place holds it any more, else null. The lock keeps the same file from being taken in meanwhile.
create function discard_document(place integer, document bigint) returns text
  language plpgsql security definer set search_path = tongtu, pg_temp
as $$
declare
  digest text;
begin
  if not place = any(scope()) then
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

-- Held until the transaction ends by whoever takes a file in or throws it away.
create function lock_document(digest text) returns void language sql
  as $$ select pg_advisory_xact_lock(hashtextextended(digest, 7041331)) $$;

grant create on schema tongtu to tongtu_system;
alter function discard_document(integer, bigint) owner to tongtu_system;
revoke create on schema tongtu from tongtu_system;
revoke execute on function discard_document(integer, bigint), lock_document(text) from public;
grant execute on function discard_document(integer, bigint) to tongtu_app;
grant execute on function lock_document(text) to tongtu_app, tongtu_system;
