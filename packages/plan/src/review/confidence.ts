import type { Diagnostic } from '@tongtu/kernel'
import type { Target } from '../plan-draft.ts'
import { indexDoubts } from './doubts-by-item.ts'
import type { ReviewedDraft } from './review.ts'
import { type ReviewItem, reviewItems } from './review-items.ts'

/** Why an item should be read by a person before it is accepted. */
export type Reservation = 'doubt' | 'noTarget' | 'implied' | 'repaired' | 'convention'

/**
 * What keeps an item from being accepted unread: a diagnostic touches it, no target was found in a paragraph that is
 * there to set some, a figure in it is implied or mended,
 * or its lead unit is only the first of a bare list. None: the confidence is high.
 * @param doubts the diagnostics that touch the item (`doubtsOf`, `indexDoubts`)
 */
export function reservations(item: ReviewItem, doubts: readonly Diagnostic[]): Reservation[] {
  const found: Reservation[] = []
  if (doubts.length > 0) found.push('doubt')
  const targets = targetsOf(item)
  if (item.type === 'goal' && targets.length === 0) found.push('noTarget')
  if (targets.some((target) => target.implied)) found.push('implied')
  if (targets.some((target) => target.repaired !== null)) found.push('repaired')
  if (item.type === 'measure' && item.measure.leadUnits.length > 0 && !item.measure.leadExplicit) {
    found.push('convention')
  }
  return found
}

/** The targets written in an item's prose; an indicator row has cells instead. */
function targetsOf(item: ReviewItem): readonly Target[] {
  if (item.type === 'goal') return item.goal.targets
  return item.type === 'measure' ? item.measure.targets : []
}

/** Items that may be accepted in one go, in text order. */
export function confidentItems(draft: ReviewedDraft, accepted: readonly string[]): ReviewItem[] {
  const done = new Set(accepted)
  const items = reviewItems(draft)
  const { ofItem } = indexDoubts(items, draft.diagnostics)
  return items.filter((item) => !done.has(item.id) && reservations(item, ofItem.get(item.id) ?? []).length === 0)
}
