-- What a measure is called where only a line is shown: its title, else its first clause without the numeral.

alter table measures add column name text not null generated always as (
  coalesce(
    title,
    substring(
      regexp_replace(text, '^\s*[（(]?[0-9０-９一二三四五六七八九十百]{1,4}[)）、.．]\s*(?![0-9０-９])', '')
      from '^[^。；;（(\n]{1,40}'),
    left(text, 40))
) stored;
