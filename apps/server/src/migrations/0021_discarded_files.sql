-- One store holds every file, each once: what a draft was made from may be the very bytes of a piece of evidence, a unit's
-- plan, a template or an issued circular. Throwing the draft away leaves them as long as any row of any place names them.

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
  if exists (select from source_documents where sha256 = digest)
    or exists (select from evidence where sha256 = digest)
    or exists (select from unit_plans where sha256 = digest)
    or exists (select from paper_templates where sha256 = digest)
    or exists (select from issued_circulars where sha256 = digest) then
    return null;
  end if;
  return digest;
end
$$;

comment on function discard_document(integer, bigint) is
  'Removes a document to which nothing refers; returns the name of its file when no row of any place names it any more.';
