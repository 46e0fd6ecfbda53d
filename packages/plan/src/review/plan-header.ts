import { isIsoDay } from '@tongtu/kernel'
import type { Target } from '../plan-draft.ts'
import type { Review, ReviewedDraft } from './review.ts'

/** What a plan is called by, who issued it and when it holds: read from the document's head, corrected by a person. */
export type PlanHeader = Pick<ReviewedDraft, 'title' | 'kind' | 'period' | 'documentNo' | 'issuer' | 'issuedOn'>

/** A field of the header that cannot be stored as it is. */
export type HeaderFault = 'title' | 'period' | 'order' | 'issuedOn'

/** The header of a draft by itself. */
export function headerOf({ title, kind, period, documentNo, issuer, issuedOn }: ReviewedDraft): PlanHeader {
  return { title, kind, period, documentNo, issuer, issuedOn }
}

/** What is wrong with a header: no title, half a period or no years, an end before the beginning, no day of a calendar. */
export function headerFaults({ title, period, issuedOn }: PlanHeader): HeaderFault[] {
  const faults: HeaderFault[] = []
  if (title.trim() === '') faults.push('title')
  if (period && !(YEAR.test(period.from) && YEAR.test(period.to))) faults.push('period')
  else if (period && period.from.slice(0, 4) > period.to.slice(0, 4)) faults.push('order')
  if (issuedOn !== null && !isIsoDay(issuedOn)) faults.push('issuedOn')
  return faults
}

/**
 * Replaces fields of the header. Targets that took their due date from the end of the plan follow a corrected end;
 * dates that stand in the text stay.
 */
export function editHeader(review: Review, patch: Partial<PlanHeader>): Review {
  const { draft } = review
  const before = draft.period?.to ?? null
  const after = (patch.period === undefined ? draft.period : patch.period)?.to ?? null
  const moved = (targets: readonly Target[]) =>
    targets.map((one) => (one.dueFrom === 'plan' && one.due === before ? { ...one, due: after } : one))
  const dated =
    before === after
      ? {}
      : {
          goals: draft.goals.map((goal) => ({ ...goal, targets: moved(goal.targets) })),
          measures: draft.measures.map((measure) => ({ ...measure, targets: moved(measure.targets) })),
        }
  return { ...review, draft: { ...draft, ...patch, ...dated } }
}

/** A year, or a month of it. */
const YEAR = /^\d{4}(-(0[1-9]|1[0-2]))?$/
