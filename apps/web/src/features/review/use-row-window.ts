import { useCallback, useEffect, useRef, useState } from 'react'
import type { ItemRow } from './item-list.tsx'

const AHEAD = 120
const BEHIND = 40

/** The rows that are drawn: all of an ordinary plan, a stretch around the reader of a very long one. */
export interface RowWindow {
  readonly rows: readonly ItemRow[]
  readonly before: number
  readonly after: number
  /** Draws more rows at the end (1) or the beginning (-1). */
  readonly extend: (direction: 1 | -1) => void
  /** Draws the row of an item, with some around it. */
  readonly reveal: (id: string) => void
}

/** @param filter a new filter begins at the top again */
export function useRowWindow(all: readonly ItemRow[], filter: string): RowWindow {
  const [[from, to], setRange] = useState([0, 2 * AHEAD])
  const latest = useRef(all)
  latest.current = all
  // biome-ignore lint/correctness/useExhaustiveDependencies: only another filter returns to the top
  useEffect(() => setRange([0, 2 * AHEAD]), [filter])
  const reveal = useCallback((id: string) => {
    const at = latest.current.findIndex((row) => row.item.id === id)
    setRange((now) => {
      const [from = 0, to = 0] = now
      return at < 0 || (at >= from && at < to) ? now : [Math.max(0, at - BEHIND), at + AHEAD]
    })
  }, [])
  const extend = useCallback((direction: 1 | -1) => {
    setRange(([from = 0, to = 0]) => (direction > 0 ? [from, to + AHEAD] : [Math.max(0, from - AHEAD), to]))
  }, [])
  return { rows: all.slice(from, to), before: from ?? 0, after: Math.max(0, all.length - (to ?? 0)), extend, reveal }
}
