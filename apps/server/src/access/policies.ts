import { architecturePolicy } from '../architecture/policy.ts'
import { assignmentPolicy } from '../assignments/policy.ts'
import { auditPolicy } from '../audit/policy.ts'
import { backupPolicy } from '../backup/policy.ts'
import { circularPolicy } from '../circulars/policy.ts'
import { draftPolicy } from '../drafts/policy.ts'
import { evidencePolicy } from '../evidence/policy.ts'
import type { Role } from '../identity/roles.ts'
import { ledgerPolicy } from '../ledgers/policy.ts'
import { lightPolicy } from '../lights/policy.ts'
import { listPolicy } from '../lists/policy.ts'
import { notificationPolicy } from '../notifications/policy.ts'
import { paperPolicy } from '../papers/policy.ts'
import { planPolicy } from '../plans/policy.ts'
import { registerPolicy } from '../register/policy.ts'
import { returnPolicy } from '../returns/policy.ts'
import { unitPlanPolicy } from '../unit-plans/policy.ts'
import { unitPolicy } from '../units/policy.ts'
import { workDayPolicy } from '../work-days/policy.ts'
import { workplacePolicy } from '../workplace/policy.ts'
import { writeOffPolicy } from '../write-offs/policy.ts'
import { accessPolicy } from './policy.ts'

/** Every policy that the routes enforce, by noun: what the pages tell about rights is read from here and nowhere else. */
export const policies = {
  workplace: workplacePolicy,
  plan: planPolicy,
  draft: draftPolicy,
  unit: unitPolicy,
  register: registerPolicy,
  assignment: assignmentPolicy,
  return: returnPolicy,
  unitPlan: unitPlanPolicy,
  writeOff: writeOffPolicy,
  evidence: evidencePolicy,
  light: lightPolicy,
  circular: circularPolicy,
  notification: notificationPolicy,
  paper: paperPolicy,
  list: listPolicy,
  ledger: ledgerPolicy,
  architecture: architecturePolicy,
  calendar: workDayPolicy,
  audit: auditPolicy,
  backup: backupPolicy,
  access: accessPolicy,
} as const satisfies Record<string, Record<string, readonly Role[]>>
