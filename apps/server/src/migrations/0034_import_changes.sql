-- What a sheet would change stands apart from what is shown of it: the preview has counts and the first thousand of each
-- list, however long the sheet is; changes and problems are kept whole, to be written, taken back and downloaded.
alter table observation_imports
  add column changes json not null default '[]',
  add column problems json not null default '[]';
comment on column observation_imports.preview is 'What is shown: everything counted, of each list the first.';
comment on column observation_imports.changes is 'Every change as a list of its parts, in the order of the sheet; see observations/sheet/kept-changes.ts.';
comment on column observation_imports.problems is 'Every cell that cannot be taken, in the order of the sheet.';

alter table observation_imports no force row level security;

-- Sheets that were laid out by an earlier version asked nothing and remarked on nothing.
create function pg_temp.whole_change(change jsonb) returns jsonb language sql immutable
as $$ select '{"remarks": [], "convertedFrom": null}'::jsonb || change $$;

update observation_imports set
  changes = (
    select coalesce(json_agg(json_build_array(
        c -> 'at', c -> 'name', c #> '{cell,indicator}', c #> '{cell,region}', c #> '{cell,period}', c #> '{cell,raw}',
        c #> '{cell,absence}', c #> '{cell,state}', c #> '{cell,source}', c #> '{cell,note}', c #> '{cell,revision}',
        case when c -> 'before' <> 'null' then json_build_array(c #> '{before,raw}', c #> '{before,absence}',
          c #> '{before,state}', c #> '{before,source}', c #> '{before,note}') end,
        c -> 'convertedFrom', c -> 'remarks') order by place), '[]')
    from jsonb_array_elements(preview -> 'changes') with ordinality as e (given, place), pg_temp.whole_change(given) as c),
  problems = (preview -> 'problems')::json,
  preview = jsonb_build_object(
    'counts', jsonb_build_object(
      'changes', jsonb_array_length(preview -> 'changes'),
      'odd', (select count(*) from jsonb_array_elements(preview -> 'changes') as c
        where jsonb_array_length(coalesce(c -> 'remarks', '[]')) > 0 and coalesce(c #>> '{cell,note}', '') = ''),
      'unchanged', preview -> 'unchanged',
      'problems', jsonb_array_length(preview -> 'problems')),
    'changes', (
      select coalesce(jsonb_agg(c order by place), '[]') from (
        select c, row_number() over (order by c -> 'remarks' = '[]', given.place) as place
        from jsonb_array_elements(preview -> 'changes') with ordinality as given (change, place),
          pg_temp.whole_change(change) as c
      ) as ordered where place <= 1000),
    'problems', (
      select coalesce(jsonb_agg(problem order by place), '[]')
      from jsonb_array_elements(preview -> 'problems') with ordinality as e (problem, place) where place <= 1000),
    'passedOver', preview -> 'passedOver',
    'questions', coalesce(preview -> 'questions', '[]'),
    'columns', coalesce(preview -> 'columns', '[]'));

drop function pg_temp.whole_change;
alter table observation_imports force row level security;
