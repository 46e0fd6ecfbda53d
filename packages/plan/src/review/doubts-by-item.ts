import type { Diagnostic } from '@tongtu/kernel'
import { doubtsOf, type ReviewItem } from './review-items.ts'

/** Which diagnostics touch which items, both ways; made once for a draft, in time linear to what touches. */
export interface DoubtIndex {
  readonly ofItem: ReadonlyMap<string, readonly Diagnostic[]>
  readonly itemsOf: ReadonlyMap<Diagnostic, readonly ReviewItem[]>
}

/** @param items in text order, as `reviewItems` gives them */
export function indexDoubts(items: readonly ReviewItem[], diagnostics: readonly Diagnostic[]): DoubtIndex {
  const reach = furthestEnds(items)
  const ofItem = new Map<string, Diagnostic[]>()
  const itemsOf = new Map<Diagnostic, ReviewItem[]>()
  for (const diagnostic of diagnostics) {
    const touched: ReviewItem[] = []
    // From the last item that begins before the doubt ends, back to where nothing reaches into it any more.
    for (let at = lastBeginning(items, diagnostic.span[1]); at >= 0; at--) {
      if ((reach[at] ?? 0) < diagnostic.span[0]) break
      const item = items[at]
      if (!item || doubtsOf(item, [diagnostic]).length === 0) continue
      touched.unshift(item)
      ofItem.set(item.id, [...(ofItem.get(item.id) ?? []), diagnostic])
    }
    itemsOf.set(diagnostic, touched)
  }
  return { ofItem, itemsOf }
}

function furthestEnds(items: readonly ReviewItem[]): number[] {
  let furthest = 0
  return items.map((item) => {
    furthest = Math.max(furthest, item.span[1])
    return furthest
  })
}

function lastBeginning(items: readonly ReviewItem[], place: number): number {
  let low = 0
  let high = items.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((items[middle]?.span[0] ?? 0) <= place) low = middle + 1
    else high = middle
  }
  return low - 1
}
