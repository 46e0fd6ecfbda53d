import type { Review } from '@tongtu/plan'
import { type Desk, dropStash, stash, unstash } from '../../app/session/stash.ts'

/** Work that is not on the server: the review and the revision it was based on. */
export interface Stash {
  readonly revision: number
  readonly review: Review
  /** When it was kept, ISO 8601; absent in what an earlier version kept. */
  readonly at?: string
}

const name = (draftId: string) => `review ${draftId}`

/** Keeps work on this computer until it is on the server. */
export function stashReview(desk: Desk, draftId: string, work: Required<Stash>): void {
  stash(desk, name(draftId), work)
}

/** What was kept of a review; null when there is nothing. */
export function unstashReview(desk: Desk, draftId: string): Stash | null {
  return unstash<Stash>(desk, name(draftId))
}

/** Forgets what was kept: it is on the server, or its draft is gone. */
export function dropReview(desk: Desk, draftId: string): void {
  dropStash(desk, name(draftId))
}
