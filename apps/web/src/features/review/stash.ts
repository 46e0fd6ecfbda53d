import type { Review } from '@tongtu/plan'

interface Stash {
  readonly revision: number
  readonly review: Review
}

const key = (draftId: string) => `tongtu.review.${draftId}`

/** Keeps unsaved work on this computer: closing the tab or losing the network loses nothing. */
export function stashReview(draftId: string, revision: number, review: Review): void {
  try {
    localStorage.setItem(key(draftId), JSON.stringify({ revision, review } satisfies Stash))
  } catch {
    // A full store is no reason to stop the work: the server still gets every change while the network holds.
  }
}

/** Takes back what was kept; null when there is nothing or it cannot be read. */
export function unstashReview(draftId: string): Stash | null {
  try {
    const kept = localStorage.getItem(key(draftId))
    return kept ? (JSON.parse(kept) as Stash) : null
  } catch {
    return null
  }
}

export function dropStash(draftId: string): void {
  localStorage.removeItem(key(draftId))
}
