import { indicatorCalls } from './endpoints/indicators.ts'
import { ledgerCalls } from './endpoints/ledgers.ts'
import { listCalls } from './endpoints/lists.ts'
import { monthCalls } from './endpoints/month.ts'
import { noticeCalls } from './endpoints/notices.ts'
import { observationCalls } from './endpoints/observations.ts'
import { placeCalls } from './endpoints/place.ts'
import { planCalls } from './endpoints/plans.ts'
import { restatementCalls } from './endpoints/restatements.ts'
import { sessionCalls } from './endpoints/session.ts'
import { targetCalls } from './endpoints/targets.ts'
import { warningCalls } from './endpoints/warnings.ts'
import { yearCalls } from './endpoints/year.ts'

/** One function for each operation of the API that the web uses. */
export const api = {
  ...sessionCalls,
  ...planCalls,
  ...yearCalls,
  ...monthCalls,
  ...listCalls,
  ...ledgerCalls,
  ...indicatorCalls,
  ...warningCalls,
  ...restatementCalls,
  ...noticeCalls,
  ...observationCalls,
  ...placeCalls,
  ...targetCalls,
}
