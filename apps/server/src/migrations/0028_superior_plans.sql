-- Which plan stands above a plan: one of the same place, imported there to be compared with.

alter table plans add column superior_id integer;
alter table plans add foreign key (jurisdiction_id, superior_id) references plans (jurisdiction_id, plan_id);
alter table plans add check (superior_id <> plan_id);
comment on column plans.superior_id is 'The plan of the level above, as imported in this place; null: none is named.';
create index on plans (jurisdiction_id, superior_id) where superior_id is not null;
