import type { Span } from '@tongtu/plan'

/** How the figures of a card open their words, where no paper lies beside the cards. */
export interface OriginalOf {
  readonly itemId: string
  /** The words that are open now; null when none are, or those of the whole item. */
  readonly shown: Span | null
  readonly open: (span: Span) => void
}

/** Id of the words of an item in the page. */
export const originalId = (itemId: string) => `original-${itemId}`

/** Whether two places are one; two that are no place are. */
export const sameSpan = (a: Span | null, b: Span | null) => a?.[0] === b?.[0] && a?.[1] === b?.[1]
