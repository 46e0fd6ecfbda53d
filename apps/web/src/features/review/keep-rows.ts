import type { Diagnostic, ReviewItem } from '@tongtu/plan'
import type { ItemRow } from './item-list.tsx'

/** The rows, with those of `before` in the place of equal ones: only a card that changed renders again. */
export function keepRows(before: readonly ItemRow[], now: readonly ItemRow[]): readonly ItemRow[] {
  const known = new Map(before.map((row) => [row.item.id, row]))
  return now.map((row) => {
    const was = known.get(row.item.id)
    if (!was) return row
    const item = content(was.item) === content(row.item) ? was.item : row.item
    const doubts = sameDoubts(was.doubts, row.doubts) ? was.doubts : row.doubts
    const same = item === was.item && doubts === was.doubts && row.reserved === was.reserved
    return same ? was : { item, doubts, reserved: row.reserved }
  })
}

function content(item: ReviewItem): object {
  if (item.type === 'goal') return item.goal
  return item.type === 'measure' ? item.measure : item.indicator
}

function sameDoubts(a: readonly Diagnostic[], b: readonly Diagnostic[]): boolean {
  return a.length === b.length && a.every((doubt, at) => doubt === b[at])
}
