import type { Review } from '@tongtu/plan'
import { useParams } from 'react-router'
import { useSession } from '../../app/session/use-session.ts'

/** Work that is not on the server: the review and the revision it was based on. */
export interface Stash {
  readonly revision: number
  readonly review: Review
}

/** Whose work it is and where: drafts count up from d-1 in every place, and offices share computers. */
export interface Desk {
  readonly user: string
  readonly place: string
}

/** The desk of the person at the screen; null while nobody is signed in. */
export function useDesk(): Desk | null {
  const { code = '' } = useParams()
  const user = useSession().data?.user.id
  return user === undefined ? null : { user, place: code }
}

const key = ({ user, place }: Desk, draftId: string) => `tongtu.review.${user}.${place}.${draftId}`

/** Keeps unsaved work on this computer: closing the tab or losing the network loses nothing. */
export function stashReview(desk: Desk, draftId: string, { revision, review }: Stash): void {
  try {
    localStorage.setItem(key(desk, draftId), JSON.stringify({ revision, review } satisfies Stash))
  } catch {
    // A full store is no reason to stop the work: the server still gets every change while the network holds.
  }
}

/** What was kept; null when there is nothing or it cannot be read. */
export function unstashReview(desk: Desk, draftId: string): Stash | null {
  try {
    const kept = localStorage.getItem(key(desk, draftId))
    return kept ? (JSON.parse(kept) as Stash) : null
  } catch {
    return null
  }
}

export function dropStash(desk: Desk, draftId: string): void {
  localStorage.removeItem(key(desk, draftId))
}
