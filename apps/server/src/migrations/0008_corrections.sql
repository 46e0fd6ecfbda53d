-- What a person changed in the review of a draft stays visible beside what was recognised.

alter table targets
  add column recognised jsonb,
  add column corrected_at timestamptz,
  add column corrected_by uuid references users (user_id),
  add check (corrected_at is not null or (recognised is null and corrected_by is null));
comment on column targets.recognised is 'The target as recognised; null where it is unchanged, or where a person added it (corrected_at is set then).';
comment on column targets.corrected_at is 'When the change was confirmed; null where the target is as recognised.';

alter table measures add column printed_title text;
comment on column measures.printed_title is 'The title as recognised, also where a person gave another.';
update measures set printed_title = title;
