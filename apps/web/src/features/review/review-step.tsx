import type { Diagnostic } from '@tongtu/plan'
import { lazy, Suspense, useEffect, useRef, useState } from 'react'
import { loadChunk } from '../../app/load-chunk.ts'
import { t } from '../../app/locale/messages.ts'
import { usePhone } from '../../app/use-phone.ts'
import { sentenceAround } from '../plans/sentence-around.ts'
import { showPlace } from '../source-reader/show-place.ts'
import { SourceReader } from '../source-reader/source-reader.tsx'
import { useLighting } from '../source-reader/use-lighting.ts'
import { placeOf, step } from './doubt-cursor.ts'
import { DoubtStrip } from './doubt-strip.tsx'
import { ItemList } from './item-list.tsx'
import { itemPlace } from './item-name.ts'
import { usePaperPlace } from './original/use-paper-place.ts'
import { ReviewToolbar, type Shown } from './review-toolbar.tsx'
import { SelectionBar } from './selection-bar.tsx'
import { useItemActs } from './use-item-acts.ts'
import { useItemFocus } from './use-item-focus.ts'
import { useReviewKeys } from './use-review-keys.ts'
import type { ReviewSession } from './use-review-session.ts'
import { useReviewView } from './use-review-view.ts'
import { useRowWindow } from './use-row-window.ts'
import { useSelectedWords } from './use-selected-words.ts'
import './review-step.css'

const PaperSheet = lazy(() => loadChunk(() => import('./original/paper-sheet.tsx')))

/** The original on the left, what was read from it on the right, doubts below: did it read my plan rightly? */
export function ReviewStep(props: {
  readonly session: ReviewSession
  /** A place of the text that the paper opens at. */
  readonly startAt?: number | null
  /** Items that the plan to be renewed already says: reviewed with it. */
  readonly unchanged: ReadonlySet<string>
}) {
  const { session, startAt = null, unchanged } = props
  const { review, text } = session
  const paper = useRef<HTMLDivElement>(null)
  const list = useRef<HTMLDivElement>(null)
  const [shown, setShown] = useState<Shown>('all')
  const [visited, setVisited] = useState<Diagnostic | null>(null)

  const phone = usePhone()
  const sheet = usePaperPlace()
  const view = useReviewView(session, shown, unchanged)
  const { accepted, doubts, items, rows, visible } = view
  const drawn = useRowWindow(visible, shown)
  const focusItem = useItemFocus(list, visible, drawn.reveal)
  useLighting(paper, list, drawn.reveal)
  const acts = useItemActs(session, view, focusItem)
  const selected = useSelectedWords(paper, items)
  const makeSelected = () => {
    if (selected.item && selected.span) acts.makeTarget(selected.item, selected.span)
    selected.clear()
  }
  const goToDoubt = (at: number) => {
    const doubt = doubts[at]
    if (!doubt) return
    setVisited(doubt)
    const item = view.itemOf(doubt)
    if (item && !visible.some((row) => row.item.id === item.id)) setShown('all')
    focusItem(item?.id)
    if (!phone) showPlace(paper.current, doubt.span[0])
    else if (item) acts.peek(item.id, doubt.span)
    else sheet.open(doubt.span)
  }
  useReviewKeys({
    session,
    view,
    acts,
    selected,
    makeSelected,
    focusItem,
    goToNextDoubt: (by) => goToDoubt(step(doubts, visited, by)),
  })

  // biome-ignore lint/correctness/useExhaustiveDependencies: only a new place moves the paper
  useEffect(() => {
    if (startAt === null) return
    if (phone) return sheet.open(sentenceAround(text, [startAt, startAt]))
    const frame = requestAnimationFrame(() => showPlace(paper.current, startAt))
    return () => cancelAnimationFrame(frame)
  }, [startAt])

  return (
    <div className="review">
      <ReviewToolbar
        shown={shown}
        show={setShown}
        counts={{
          all: rows.length,
          open: rows.filter((row) => !view.done.has(row.item.id)).length,
          doubt: rows.filter((row) => row.doubts.length > 0).length,
        }}
        confident={view.confident}
        text={props.session.text}
        rest={visible.filter((row) => !view.done.has(row.item.id)).map((row) => row.item)}
        acceptAll={acts.acceptAll}
      />
      <div className="review-panes">
        <div className="review-paper">
          <SourceReader text={text} blocks={view.blocks} label={t('review.original')} paper={paper} />
          <SelectionBar selected={selected} text={text} make={makeSelected} />
        </div>
        <ItemList
          list={list}
          rows={drawn.rows}
          before={drawn.before}
          after={drawn.after}
          extend={drawn.extend}
          sections={review.draft.sections}
          text={text}
          accepted={accepted}
          unchanged={unchanged}
          open={acts.open}
          shown={shown}
          showAll={() => setShown('all')}
          act={acts.perform}
          openPaper={phone ? sheet.open : null}
          saveEdit={acts.saveEdit}
          finishCursor={acts.finishCursor}
          close={acts.close}
        />
      </div>
      <DoubtStrip
        doubts={doubts}
        at={placeOf(doubts, visited)}
        go={goToDoubt}
        settle={acts.settle}
        nameOf={(doubt) => {
          const item = view.itemOf(doubt)
          return item ? itemPlace(item, text) : null
        }}
      />
      {phone && sheet.at && (
        <Suspense fallback={null}>
          <PaperSheet text={text} marks={view.marks} headings={review.draft} span={sheet.at} close={sheet.close} />
        </Suspense>
      )}
    </div>
  )
}
