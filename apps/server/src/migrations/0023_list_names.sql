-- An own list may be called otherwise than the plan asks for it; by this name it is known as the one asked for.

alter table lists add column asked_as text check (kind = 'custom' or asked_as is null);
comment on column lists.asked_as is 'The name under which an own list was made, once it was renamed.';
