export { type CheckReport, checkPlan, checkPlanReport } from './check-plan.ts'
export type { CheckRule, Finding, PassedCheck, RuleExample } from './check-rule.ts'
export { joinDiagnostics } from './join-diagnostics.ts'
export { CHECK_RULES } from './rules.ts'
