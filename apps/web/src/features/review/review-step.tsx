import {
  accept,
  addTarget,
  closedDoubts,
  confidentItems,
  type Diagnostic,
  deleteItem,
  doubtKey,
  editGoal,
  editIndicator,
  editMeasure,
  indexDoubts,
  mergeWithPrevious,
  openDoubts,
  type Review,
  type ReviewItem,
  reopen,
  reservations,
  reviewItems,
  type Severity,
  type Span,
  splitMeasure,
  targetFromSelection,
} from '@tongtu/plan'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useKeys } from '../../app/keys/use-keys.ts'
import { t } from '../../app/locale/messages.ts'
import { notify } from '../../app/notice/notices.ts'
import { blocksOf } from '../source-reader/blocks.ts'
import { drawPaper } from '../source-reader/draw-paper.ts'
import { marksOf } from '../source-reader/marks.ts'
import { selectedSpan } from '../source-reader/selected-span.ts'
import { SourceReader } from '../source-reader/source-reader.tsx'
import { intoMiddleThird, useLighting } from '../source-reader/use-lighting.ts'
import { DoubtStrip } from './doubt-strip.tsx'
import type { ItemAct } from './item/item-card.tsx'
import type { ItemPatch } from './item/item-editor.tsx'
import { ItemList, type OpenItem } from './item-list.tsx'
import { itemLabel, itemTitle } from './item-name.ts'
import { ReviewToolbar, type Shown } from './review-toolbar.tsx'
import type { ReviewSession } from './use-review-session.ts'
import { useRowWindow } from './use-row-window.ts'
import './review-step.css'

/** The original on the left, what was read from it on the right, doubts below: did it read my plan rightly? */
export function ReviewStep(props: {
  readonly session: ReviewSession
  /** A place of the text that the paper opens at. */
  readonly startAt?: number | null
}) {
  const { session, startAt = null } = props
  const { review, text, act } = session
  const paper = useRef<HTMLDivElement>(null)
  const list = useRef<HTMLDivElement>(null)
  const [shown, setShown] = useState<Shown>('all')
  const [open, setOpen] = useState<OpenItem | null>(null)
  const [selected, setSelected] = useState<Span | null>(null)
  const [doubtAt, setDoubtAt] = useState(-1)

  const { draft } = review
  const items = useMemo(() => reviewItems(draft), [draft])
  const marks = useMemo(() => marksOf(text, items.map(markedItem), draft.diagnostics), [text, items, draft.diagnostics])
  const blocks = useMemo(() => blocksOf(text, marks, draft.sections), [text, marks, draft.sections])
  const accepted = useMemo(() => new Set(review.accepted), [review.accepted])
  const doubts = useMemo(() => worstFirst(openDoubts(review)), [review])
  const waiting = useMemo(() => new Set(doubts), [doubts])
  const index = useMemo(() => indexDoubts(items, draft.diagnostics), [items, draft.diagnostics])
  const facts = useMemo(
    () =>
      items.map((item) => {
        const touching = index.ofItem.get(item.id) ?? NONE
        return { item, touching, reserved: reservations(item, touching).join(' ') }
      }),
    [items, index],
  )
  const rows = useMemo(
    () =>
      facts.map(({ item, touching, reserved }) => ({
        item,
        reserved,
        doubts: touching.every((doubt) => waiting.has(doubt)) ? touching : touching.filter((one) => waiting.has(one)),
      })),
    [facts, waiting],
  )
  const confident = useMemo(() => confidentItems(draft, review.accepted), [draft, review.accepted])
  const visible = useMemo(() => rows.filter((row) => isShown(shown, row, accepted)), [rows, shown, accepted])

  const latest = useRef({ visible, accepted, items, text, review })
  latest.current = { visible, accepted, items, text, review }
  const shownRange = useRowWindow(visible, shown)
  const { reveal } = shownRange
  useLighting(paper, list, reveal)

  const focusItem = useCallback(
    (id: string | undefined) => {
      if (!id) return
      reveal(id)
      requestAnimationFrame(() => {
        const card = document.getElementById(`item-${id}`)
        card?.focus({ preventScroll: true })
        if (card && list.current) intoMiddleThird(list.current, card)
      })
    },
    [reveal],
  )
  const withUndo = useCallback(
    (what: string, change: (now: Review) => Review) => {
      act(change)
      notify(what, { undo: session.undo })
    },
    [act, session.undo],
  )
  /** Passing items closes their doubts with them: that is said, and can be undone. */
  const pass = useCallback(
    (id: string, what: string, change: (now: Review) => Review) => {
      const before = latest.current.review
      const closed = closedDoubts(before, change(before))
      act(change)
      const open = latest.current.visible
        .find((row) => row.item.id === id)
        ?.doubts.filter((doubt) => doubt.severity === 'error').length
      const sentence = passedSentence(what, closed, open ?? 0)
      if (sentence) notify(sentence, { undo: session.undo })
    },
    [act, session.undo],
  )
  const perform = useCallback(
    (kind: ItemAct, id: string) => {
      const now = latest.current
      const at = now.visible.findIndex((row) => row.item.id === id)
      const item = now.items.find((one) => one.id === id)
      if (!item) return
      const name = `${itemLabel(item)} ${itemTitle(item, now.text)}`
      const after = now.visible.slice(at + 1)
      const next = after.find((row) => !now.accepted.has(row.item.id)) ?? after[0]
      if (kind === 'accept') {
        pass(id, t('review.passed', { what: itemLabel(item) }), (one) => accept(one, [id]))
        focusItem(next?.item.id ?? id)
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
        setOpen((was) => (was?.id === id && was.as === kind ? null : { id, as: kind }))
      }
    },
    [act, focusItem, pass, withUndo],
  )

  const close = () => {
    const id = open?.id
    setOpen(null)
    focusItem(id)
  }
  const saveEdit = (item: ReviewItem, patch: ItemPatch) => {
    pass(item.id, t('review.passed', { what: itemLabel(item) }), (now) => applyPatch(now, item, patch))
    setOpen(null)
    focusItem(item.id)
  }
  const finishCursor = (item: ReviewItem, span: Span) => {
    if (open?.as === 'split') {
      withUndo(t('review.undo.split', { what: itemLabel(item) }), (now) => splitMeasure(now, item.id, span[0]))
    } else makeTarget(item, span)
    close()
  }
  const acceptAll = (ids: readonly string[]) => {
    const done = t('review.bulk.done', { n: ids.length })
    const closed = closedDoubts(review, accept(review, ids))
    withUndo(closed > 0 ? t('review.undo.closed', { what: done, n: closed }) : done, (now) => accept(now, ids))
  }
  const makeTarget = (item: ReviewItem, span: Span) => {
    const due = item.type === 'measure' ? item.measure.due : (draft.period?.to ?? null)
    withUndo(t('review.undo.target', { what: itemLabel(item) }), (now) =>
      addTarget(now, item.id, targetFromSelection(text, span, due)),
    )
    setSelected(null)
    document.getSelection()?.removeAllRanges()
  }
  const goToDoubt = (at: number) => {
    const doubt = doubts[at]
    if (!doubt) return
    setDoubtAt(at)
    const item = index.itemsOf.get(doubt)?.[0]
    if (item && !visible.some((row) => row.item.id === item.id)) setShown('all')
    focusItem(item?.id)
    const piece = pieceAt(paper.current, doubt.span[0])
    if (piece && paper.current) intoMiddleThird(paper.current, piece)
  }

  useEffect(() => {
    const look = () => setSelected(paper.current ? selectedSpan(paper.current) : null)
    document.addEventListener('pointerup', look)
    document.addEventListener('keyup', look)
    return () => {
      document.removeEventListener('pointerup', look)
      document.removeEventListener('keyup', look)
    }
  }, [])

  useEffect(() => {
    if (startAt === null) return
    const frame = requestAnimationFrame(() => {
      const piece = pieceAt(paper.current, startAt)
      if (piece && paper.current) intoMiddleThird(paper.current, piece)
    })
    return () => cancelAnimationFrame(frame)
  }, [startAt])

  const current = () => document.activeElement?.closest<HTMLElement>('[data-item]')?.dataset['item']
  const onCurrent = (kind: ItemAct) => () => {
    const id = current() ?? (elsewhere() ? undefined : visible.find((row) => !accepted.has(row.item.id))?.item.id)
    if (!id) return
    if (kind === 'accept' && accepted.has(id)) perform('reopen', id)
    else perform(kind, id)
  }
  const onMeasure = (kind: ItemAct) => () => {
    const item = items.find((one) => one.id === current())
    if (item?.type === 'measure') perform(kind, item.id)
    else if (item) notify(t('review.only.measure', { what: itemLabel(item) }))
  }
  const move = (by: number) => () => {
    const at = visible.findIndex((row) => row.item.id === current())
    focusItem(visible[Math.max(0, at + by)]?.item.id)
  }
  const within = (by: number) => () => {
    const card = document.activeElement?.closest('[data-item]')
    if (!card) return
    const stops = [card as HTMLElement, ...card.querySelectorAll<HTMLElement>('[data-inner]')]
    stops[stops.indexOf(document.activeElement as HTMLElement) + by]?.focus({ preventScroll: true })
  }
  const selectedItem = selected ? itemAround(items, selected) : undefined
  useKeys({
    a: onCurrent('accept'),
    e: onCurrent('edit'),
    m: onMeasure('merge'),
    s: onMeasure('split'),
    d: onCurrent('delete'),
    t: () => (selected && selectedItem ? makeTarget(selectedItem, selected) : onCurrent('target')()),
    j: move(1),
    k: move(-1),
    ArrowDown: move(1),
    ArrowUp: move(-1),
    ArrowRight: within(1),
    ArrowLeft: within(-1),
    n: () => goToDoubt((doubtAt + 1) % Math.max(1, doubts.length)),
    N: () => goToDoubt((doubtAt - 1 + doubts.length) % Math.max(1, doubts.length)),
    Space: () => onCurrent('peek')(),
    Escape: () => (open ? close() : setSelected(null)),
    'Ctrl+z': session.undo,
    'Ctrl+y': session.redo,
  })

  return (
    <div className="review">
      <ReviewToolbar
        shown={shown}
        show={setShown}
        counts={{
          all: rows.length,
          open: rows.filter((row) => !accepted.has(row.item.id)).length,
          doubt: rows.filter((row) => row.doubts.length > 0).length,
        }}
        confident={confident}
        rest={visible.map((row) => row.item.id).filter((id) => !accepted.has(id))}
        acceptAll={acceptAll}
      />
      <div className="review-panes">
        <div className="review-paper">
          <SourceReader text={text} blocks={blocks} label={t('review.original')} paper={paper} />
          {selected && selectedItem && selectedItem.type !== 'indicator' && (
            <div className="selection-bar">
              <span>{t('review.selected', { words: text.slice(...selected).slice(0, 28) })}</span>
              <button type="button" onClick={() => makeTarget(selectedItem, selected)}>
                {t('review.selected.make', { item: itemLabel(selectedItem) })} <kbd>T</kbd>
              </button>
            </div>
          )}
        </div>
        <ItemList
          list={list}
          rows={shownRange.rows}
          before={shownRange.before}
          after={shownRange.after}
          extend={shownRange.extend}
          sections={draft.sections}
          text={text}
          accepted={accepted}
          open={open}
          shown={shown}
          showAll={() => setShown('all')}
          act={perform}
          saveEdit={saveEdit}
          finishCursor={finishCursor}
          close={close}
        />
      </div>
      <DoubtStrip
        doubts={doubts}
        at={doubtAt}
        go={goToDoubt}
        settle={(doubt) => act((now) => accept(now, [doubtKey(doubt)]))}
      />
    </div>
  )
}

/** Whether the focus stands on something outside the review, as a link of the navigation: letters are not meant for it. */
function elsewhere(): boolean {
  const focused = document.activeElement
  return focused !== null && focused !== document.body && focused.closest('.review') === null
}

function markedItem(item: ReviewItem) {
  if (item.type === 'goal') return { id: item.id, span: item.span, targets: item.goal.targets }
  if (item.type === 'indicator') return { id: item.id, span: item.span, units: item.indicator.leadUnits }
  const { targets, leadUnits, supportingUnits } = item.measure
  return { id: item.id, span: item.span, targets, units: [...leadUnits, ...supportingUnits] }
}

const NONE: readonly Diagnostic[] = []
const SEVERITIES: readonly Severity[] = ['error', 'warning', 'hint']

/** Errors before warnings before hints, each in the order of the text. */
function worstFirst(doubts: readonly Diagnostic[]): Diagnostic[] {
  return [...doubts].sort(
    (a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) || a.span[0] - b.span[0],
  )
}

function isShown(shown: Shown, row: { item: ReviewItem; doubts: readonly unknown[] }, accepted: ReadonlySet<string>) {
  if (shown === 'open') return !accepted.has(row.item.id)
  return shown === 'all' || row.doubts.length > 0
}

function itemAround(items: readonly ReviewItem[], span: Span): ReviewItem | undefined {
  const around = items.filter((item) => item.span[0] <= span[0] && item.span[1] >= span[0])
  return around.sort((a, b) => a.span[1] - a.span[0] - (b.span[1] - b.span[0]))[0]
}

function pieceAt(paper: HTMLElement | null, place: number): Element | null {
  drawPaper(paper, { place })
  let found: Element | null = null
  for (const piece of paper?.querySelectorAll<HTMLElement>('[data-from]') ?? []) {
    if (Number(piece.dataset['from']) > place) break
    found = piece
  }
  return found
}

/** What passing an item did to its doubts; nothing to say when it had none. */
function passedSentence(what: string, closed: number, open: number): string {
  if (closed > 0 && open > 0) return t('review.passed.both', { what, n: closed, open })
  if (open > 0) return t('review.passed.open', { what, n: open })
  return closed > 0 ? t('review.undo.closed', { what, n: closed }) : ''
}

function applyPatch(review: Review, item: ReviewItem, patch: ItemPatch): Review {
  const { title, targets } = patch
  if (item.type === 'measure') return editMeasure(review, item.id, { title, targets, ...patch.measure })
  if (item.type === 'goal') return editGoal(review, item.id, { title: title ?? item.goal.title, targets })
  return editIndicator(review, item.id, { name: title ?? item.indicator.name, ...patch.indicator })
}
