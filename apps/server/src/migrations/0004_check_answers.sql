-- A doubt about a confirmed plan can be answered: noted, with or without an explanation. Who answered or reopened what
-- and when stands in audit_events for good; here stands the answer in force.

alter table plan_diagnostics
  add column answer text check (char_length(answer) between 1 and 500),
  add column answered_at timestamptz,
  add column answered_by uuid references users (user_id),
  add check (answered_at is not null or (answer is null and answered_by is null));
comment on column plan_diagnostics.answered_at is 'Null while the doubt is open.';
comment on column plan_diagnostics.answer is 'The explanation; null when the doubt was noted without one.';

-- A request may answer a doubt, not reword it.
revoke update on plan_diagnostics from tongtu_app;
grant update (answer, answered_at, answered_by) on plan_diagnostics to tongtu_app;
