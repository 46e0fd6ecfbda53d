import {
  confidentItems,
  type Diagnostic,
  indexDoubts,
  openDoubts,
  type ReviewItem,
  reservations,
  reviewItems,
} from '@tongtu/plan'
import { useEffect, useMemo, useRef } from 'react'
import { type Block, blocksOf } from '../source-reader/blocks.ts'
import { type Mark, marksOf } from '../source-reader/marks.ts'
import { worstFirst } from './doubt-cursor.ts'
import type { ItemRow } from './item-list.tsx'
import { keepRows } from './keep-rows.ts'
import type { Shown } from './review-toolbar.tsx'
import type { ReviewSession } from './use-review-session.ts'

/** Everything the review draws, made of the session; each part anew only when what it is made of changes. */
export interface ReviewView {
  readonly items: readonly ReviewItem[]
  readonly marks: readonly Mark[]
  readonly blocks: readonly Block[]
  readonly accepted: ReadonlySet<string>
  /** What is accepted, or was with the plan that is renewed. */
  readonly done: ReadonlySet<string>
  /** The open doubts, worst first. */
  readonly doubts: readonly Diagnostic[]
  /** The item that a doubt is about; undefined for a doubt about no single one. */
  readonly itemOf: (doubt: Diagnostic) => ReviewItem | undefined
  readonly rows: readonly ItemRow[]
  /** The rows that the filter lets through. */
  readonly visible: readonly ItemRow[]
  readonly confident: readonly ReviewItem[]
}

/** Derives the view of a review; what did not change keeps its identity, so a card of a thousand draws alone. */
export function useReviewView(
  { review, text }: Pick<ReviewSession, 'review' | 'text'>,
  shown: Shown,
  unchanged: ReadonlySet<string>,
): ReviewView {
  const { draft } = review
  const { title, goals, measures, indicators, diagnostics, sections } = draft
  const items = useMemo(() => reviewItems({ goals, measures, indicators }), [goals, measures, indicators])
  const marks = useMemo(() => marksOf(text, items.map(markedItem), diagnostics), [text, items, diagnostics])
  const blocks = useMemo(() => blocksOf(text, marks, { title, sections }), [text, marks, title, sections])
  const accepted = useMemo(() => new Set(review.accepted), [review.accepted])
  const done = useMemo(() => new Set([...review.accepted, ...unchanged]), [review.accepted, unchanged])
  const doubts = useMemo(() => worstFirst(openDoubts(review)), [review])
  const waiting = useMemo(() => new Set(doubts), [doubts])
  const index = useMemo(() => indexDoubts(items, diagnostics), [items, diagnostics])
  const facts = useMemo(
    () =>
      items.map((item) => {
        const touching = index.ofItem.get(item.id) ?? NONE
        return { item, touching, reserved: reservations(item, touching).join(' ') }
      }),
    [items, index],
  )
  const kept = useRef<readonly ItemRow[]>([])
  const rows = useMemo(() => {
    const open = (doubt: Diagnostic) => waiting.has(doubt)
    return keepRows(
      kept.current,
      facts.map(({ item, touching, reserved }) => ({ item, reserved, doubts: touching.filter(open) })),
    )
  }, [facts, waiting])
  useEffect(() => {
    kept.current = rows
  }, [rows])
  const visible = useMemo(() => rows.filter((row) => isShown(shown, row, done)), [rows, shown, done])
  const confident = useMemo(() => confidentItems(draft, review.accepted), [draft, review.accepted])
  return {
    items,
    marks,
    blocks,
    accepted,
    done,
    doubts,
    itemOf: (doubt) => index.itemsOf.get(doubt)?.[0],
    rows,
    visible,
    confident,
  }
}

const NONE: readonly Diagnostic[] = []

function markedItem(item: ReviewItem) {
  if (item.type === 'goal') return { id: item.id, span: item.span, targets: item.goal.targets }
  if (item.type === 'indicator') {
    const { leadUnits, values } = item.indicator
    return { id: item.id, span: item.span, units: leadUnits, values }
  }
  const { targets, leadUnits, supportingUnits } = item.measure
  return { id: item.id, span: item.span, targets, units: [...leadUnits, ...supportingUnits] }
}

function isShown(shown: Shown, row: ItemRow, done: ReadonlySet<string>): boolean {
  if (shown === 'open') return !done.has(row.item.id)
  return shown === 'all' || row.doubts.length > 0
}
