-- What the lists show of a draft stands beside its review, which may be megabytes; and a draft that became a version of
-- a plan stays as its record: nobody can delete it.

-- The owner, whom forced policies bind too, works on the rows of every place here.
alter table drafts no force row level security;
alter table plan_versions no force row level security;

alter table drafts
  add column step text check (step in ('review', 'assign', 'mechanisms', 'confirm')),
  add column items integer check (items >= 0);
comment on column drafts.step is 'Where the person who reviews stands; of the review, as are items and accepted. Null before there is one.';
comment on column drafts.items is 'Goals, measures and indicators to look at.';

update drafts set
  step = review ->> 'step',
  items = jsonb_array_length(review #> '{draft,goals}') + jsonb_array_length(review #> '{draft,measures}')
    + jsonb_array_length(review #> '{draft,indicators}')
where review is not null;

create index on drafts (jurisdiction_id, updated_at desc, draft_id desc) where status <> 'confirmed';

alter table plan_versions
  add foreign key (jurisdiction_id, draft_id) references drafts (jurisdiction_id, draft_id);
create index on plan_versions (jurisdiction_id, draft_id);

alter table drafts force row level security;
alter table plan_versions force row level security;
