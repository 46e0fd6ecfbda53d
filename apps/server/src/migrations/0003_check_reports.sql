-- What the checks found about a plan in full: also what they compared and found to hold.

alter table plan_diagnostics
  add column related jsonb not null default '[]',
  add column formula text;
comment on column plan_diagnostics.related is 'The other places that the message compares: [{"span": [from, to], "message": …}].';

alter table plan_versions add column checks jsonb not null default '{"passed": [], "notApplicable": []}';
comment on column plan_versions.checks is 'Arithmetic that was looked at and holds, and the rules that had nothing to look at; what is doubted stands in plan_diagnostics.';

-- Least rights: nothing that others refer to is ever deleted, it is marked as ended; and the role of sign-in, health and
-- backup has no business writing plans.
revoke delete on source_documents, source_texts, plans, goals, measures, targets, indicators from tongtu_app, tongtu_system;
revoke update, delete on public_numbers from tongtu_system;
revoke delete on public_numbers from tongtu_app;
revoke insert, update, delete on drafts, plans, plan_versions, plan_sections, plan_diagnostics, mechanisms, goals,
  measures, measure_versions, measure_links, targets, target_versions, indicators, indicator_units, indicator_values,
  duties, source_documents, source_texts, public_numbers from tongtu_system;
