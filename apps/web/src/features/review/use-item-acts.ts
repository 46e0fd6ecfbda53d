import {
  accept,
  addTarget,
  closedDoubts,
  type Diagnostic,
  deleteItem,
  doubtKey,
  mergeWithPrevious,
  type Review,
  type ReviewItem,
  reopen,
  type Span,
  splitMeasure,
  targetFromSelection,
} from '@tongtu/plan'
import { useCallback, useRef, useState } from 'react'
import { t } from '../../app/locale/messages.ts'
import { ruleName } from '../checks/rule-name.ts'
import { applyPatch } from './apply-patch.ts'
import type { ItemAct } from './item/item-card.tsx'
import type { ItemPatch } from './item/item-editor.tsx'
import type { OpenItem } from './item-list.tsx'
import { itemLabel, itemTitle } from './item-name.ts'
import { sameSpan } from './original/original-of.ts'
import type { FocusItem } from './use-item-focus.ts'
import { usePassing } from './use-passing.ts'
import type { ReviewSession } from './use-review-session.ts'
import type { ReviewView } from './use-review-view.ts'

/** What can be done with an item, by its buttons or its keys, and the card that is open for it. */
export interface ItemActs {
  readonly open: OpenItem | null
  readonly close: () => void
  /** Stable, so only a changed card renders again. */
  readonly perform: (act: ItemAct, id: string, span?: Span) => void
  /** Opens the words at a place below the card of an item. */
  readonly peek: (id: string, span: Span) => void
  readonly saveEdit: (item: ReviewItem, patch: ItemPatch) => void
  readonly finishCursor: (item: ReviewItem, span: Span) => void
  readonly makeTarget: (item: ReviewItem, span: Span) => void
  readonly acceptAll: (ids: readonly string[]) => void
  /** Answers doubts with 知道了; several of one rule with the way back. */
  readonly settle: (doubts: readonly Diagnostic[]) => void
}

/** The acts on the items of a review; where each leads the eye next, and what it says it did. */
export function useItemActs(session: ReviewSession, view: ReviewView, focusItem: FocusItem): ItemActs {
  const { act, review, text } = session
  const { withUndo, pass, correct } = usePassing(session)
  const [open, setOpen] = useState<OpenItem | null>(null)
  const latest = useRef({ ...view, text })
  latest.current = { ...view, text }

  const perform = useCallback(
    (kind: ItemAct, id: string, span?: Span) => {
      const now = latest.current
      const at = now.visible.findIndex((row) => row.item.id === id)
      const item = now.items.find((one) => one.id === id)
      if (!item) return
      const name = `${itemLabel(item)} ${itemTitle(item, now.text)}`
      const after = now.visible.slice(at + 1)
      if (kind === 'accept') {
        pass(id, t('review.passed', { what: itemLabel(item) }), (one) => accept(one, [id]))
        const open = [...after, ...now.visible.slice(0, at)].find((row) => !now.done.has(row.item.id))
        if (open) focusItem(open.item.id)
        else focusNextStep()
      } else if (kind === 'reopen') {
        act((one) => reopen(one, id))
        focusItem(id)
      } else if (kind === 'delete') {
        withUndo(t('review.undo.delete', { what: name }), (one) => deleteItem(one, id))
        focusItem(after[0]?.item.id ?? now.visible[at - 1]?.item.id)
      } else if (kind === 'merge') {
        const above = now.items.filter((one) => one.type === 'measure')
        const target = above[above.findIndex((one) => one.id === id) - 1]
        if (!target) return
        withUndo(t('review.undo.merge', { what: name }), (one) => mergeWithPrevious(one, id))
        focusItem(target.id)
      } else {
        const same = (was: OpenItem) => was.id === id && was.as === kind && sameSpan(was.span ?? null, span ?? null)
        setOpen((was) => (was && same(was) ? null : { id, as: kind, span }))
      }
    },
    [act, focusItem, pass, withUndo],
  )
  const close = () => {
    setOpen(null)
    focusItem(open?.id)
  }
  const makeTarget = (item: ReviewItem, span: Span) => {
    const due = item.type === 'measure' ? item.measure.due : (review.draft.period?.to ?? null)
    withUndo(t('review.undo.target', { what: itemLabel(item) }), (now) =>
      addTarget(now, item.id, targetFromSelection(text, span, due)),
    )
    document.getSelection()?.removeAllRanges()
  }
  return {
    open,
    close,
    perform,
    makeTarget,
    peek: (id, span) => setOpen({ id, as: 'peek', span }),
    saveEdit: (item, patch) => {
      correct(item.id, t('review.passed', { what: itemLabel(item) }), (now) => applyPatch(now, item, patch))
      setOpen(null)
      focusItem(item.id)
    },
    finishCursor: (item, span) => {
      if (open?.as === 'split') {
        withUndo(t('review.undo.split', { what: itemLabel(item) }), (now) => splitMeasure(now, item.id, span[0]))
      } else makeTarget(item, span)
      close()
    },
    settle: (doubts) => {
      const [first, second] = doubts
      const change = (now: Review) => accept(now, doubts.map(doubtKey))
      if (!first || !second) return act(change)
      withUndo(t('doubts.group.settled', { rule: ruleName(first.code), n: doubts.length }), change)
    },
    acceptAll: (ids) => {
      const done = t('review.bulk.done', { n: ids.length })
      const closed = closedDoubts(review, accept(review, ids))
      withUndo(closed > 0 ? t('review.undo.closed', { what: done, n: closed }) : done, (now) => accept(now, ids))
    },
  }
}

/** After the last open item the way goes on to the next step. */
function focusNextStep(): void {
  requestAnimationFrame(() => document.querySelector<HTMLElement>('.wizard-foot .ant-btn-primary')?.focus())
}
