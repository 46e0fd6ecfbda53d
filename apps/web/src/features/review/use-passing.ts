import {
  type CheckedReview,
  closedDoubts,
  doubtKey,
  doubtsOf,
  openDoubts,
  type Review,
  reviewItems,
} from '@tongtu/plan'
import { useCallback, useEffect, useRef } from 'react'
import { t } from '../../app/locale/messages.ts'
import { notify } from '../../app/notice/notices.ts'
import type { ReviewSession } from './use-review-session.ts'

type Change = (now: Review) => Review

/** Acts that say what they did, with the way back. */
export interface Passing {
  readonly withUndo: (what: string, change: Change) => void
  /** Passing an item closes its doubts with it: that is said. */
  readonly pass: (id: string, what: string, change: Change) => void
  /** A correction passes its item too; what became of the doubts is said once the corrected draft is checked. */
  readonly correct: (id: string, what: string, change: Change) => void
}

interface Correction {
  readonly id: string
  readonly what: string
  readonly act: number
  readonly before: CheckedReview
}

/** Wraps the acts of a session so that each tells what it did to the doubts, and can be undone from there. */
export function usePassing(session: ReviewSession): Passing {
  const { act, undo } = session
  const latest = useRef(session)
  latest.current = session
  const corrected = useRef<Correction | null>(null)

  useEffect(() => {
    const made = corrected.current
    if (!made || session.acts < made.act) return
    if (session.acts === made.act && !session.checked) return
    corrected.current = null
    if (session.acts > made.act) return
    const sentence = correctedSentence(made, session.review)
    if (sentence) notify(sentence, { undo })
  }, [session.acts, session.checked, session.review, undo])

  const withUndo = useCallback(
    (what: string, change: Change) => {
      act(change)
      notify(what, { undo })
    },
    [act, undo],
  )
  const pass = useCallback(
    (id: string, what: string, change: Change) => {
      const { review } = latest.current
      const sentence = passedSentence(what, closedDoubts(review, change(review)), openErrors(review, id))
      act(change)
      if (sentence) notify(sentence, { undo })
    },
    [act, undo],
  )
  const correct = useCallback(
    (id: string, what: string, change: Change) => {
      const { acts, review } = latest.current
      corrected.current = { id, what, act: acts + 1, before: review }
      act(change)
    },
    [act],
  )
  return { withUndo, pass, correct }
}

function correctedSentence({ id, what, before }: Correction, after: CheckedReview): string {
  const was = new Set(openDoubts(before).map(doubtKey))
  const now = new Set(openDoubts(after).map(doubtKey))
  const raised = [...now].filter((key) => !was.has(key)).length
  if (raised > 0) return t('review.passed.raised', { what, n: raised })
  return passedSentence(what, [...was].filter((key) => !now.has(key)).length, openErrors(after, id))
}

function openErrors(review: CheckedReview, id: string): number {
  const item = reviewItems(review.draft).find((one) => one.id === id)
  return item ? doubtsOf(item, openDoubts(review)).filter((doubt) => doubt.severity === 'error').length : 0
}

/** What passing an item did to its doubts; nothing to say when it had none. */
function passedSentence(what: string, closed: number, open: number): string {
  if (closed > 0 && open > 0) return t('review.passed.both', { what, n: closed, open })
  if (open > 0) return t('review.passed.open', { what, n: open })
  return closed > 0 ? t('review.undo.closed', { what, n: closed }) : ''
}
