import { countUntil, type Diagnostic, type Span } from '@tongtu/kernel'
import { doubtsOf } from './review-items.ts'

interface Placed {
  readonly id: string
  readonly span: Span
}

/** Which diagnostics touch which items, both ways; made once for a draft, in time linear to what touches. */
export interface DoubtIndex<Item> {
  readonly ofItem: ReadonlyMap<string, readonly Diagnostic[]>
  readonly itemsOf: ReadonlyMap<Diagnostic, readonly Item[]>
}

/** @param items in text order, as `reviewItems` gives them */
export function indexDoubts<Item extends Placed>(
  items: readonly Item[],
  diagnostics: readonly Diagnostic[],
): DoubtIndex<Item> {
  const reach = furthestEnds(items)
  const ofItem = new Map<string, Diagnostic[]>()
  const itemsOf = new Map<Diagnostic, Item[]>()
  for (const diagnostic of diagnostics) {
    const touched: Item[] = []
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

function furthestEnds(items: readonly Placed[]): number[] {
  let furthest = 0
  return items.map((item) => {
    furthest = Math.max(furthest, item.span[1])
    return furthest
  })
}

function lastBeginning(items: readonly Placed[], place: number): number {
  return countUntil(items.length, (index) => (items[index]?.span[0] ?? 0) > place) - 1
}
