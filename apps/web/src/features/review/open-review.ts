import { hashKey } from '@tanstack/react-query'
import { type Review, startReview } from '@tongtu/plan'
import type { DraftDetail } from '../../api/types.ts'
import { countDifferences } from './count-differences.ts'
import type { Stash } from './stash.ts'

/** What the review of a draft begins with. */
export interface Opening {
  readonly review: Review
  /** The stored revision that the next save is based on. */
  readonly revision: number
  /** The review is not on the server yet. */
  readonly unsaved: boolean
}

/** Work that this computer kept while the stored review went on. */
export interface Offer extends Opening {
  /** When it was kept, ISO 8601; null where that was not noted. */
  readonly keptAt: string | null
  /** In how many places it differs from what is stored. */
  readonly differences: number
}

/**
 * The stored review, or the work that this computer kept when it could not be stored. Kept work of another text is none
 * of this draft's and is left out, and so is what has been stored after all, though the answer never came; other work
 * based on another revision than the stored one is `offered`: a person decides.
 */
export function openReview(
  detail: Pick<DraftDetail, 'id' | 'draft' | 'review' | 'revision'>,
  kept: Stash | null,
): { readonly opening: Opening; readonly offered: Offer | null } {
  const { draft, revision } = detail
  const review = detail.review ?? (draft ? startReview(draft) : null)
  if (!draft || !review) throw new Error(`Draft ${detail.id} holds nothing to review`)
  const stored: Opening = { review, revision, unsaved: false }
  if (!kept || !sameText(kept.review.draft.source, draft.source) || sameWork(kept.review, review))
    return { opening: stored, offered: null }
  const mine: Opening = { review: kept.review, revision, unsaved: true }
  if (kept.revision === revision) return { opening: mine, offered: null }
  return {
    opening: stored,
    offered: { ...mine, keptAt: kept.at ?? null, differences: countDifferences(mine.review, review) },
  }
}

interface Identity {
  readonly sha256: string
  readonly chars: number
}

/** Which step one stands at is no work, and the source has been compared by its identity. */
function sameWork(one: Review, other: Review): boolean {
  const work = ({ step: _step, draft: { source: _source, ...draft }, ...rest }: Review) => hashKey([rest, draft])
  return work(one) === work(other)
}

function sameText(one: Identity, other: Identity): boolean {
  return one.sha256 === other.sha256 && one.chars === other.chars
}
