import { type CheckedReview, type Review, type ReviewStep, withDoubts } from '@tongtu/plan'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { ApiError } from '../../api/api-error.ts'
import { currentPlace } from '../../api/client.ts'
import { api } from '../../api/endpoints.ts'
import type { DraftDetail } from '../../api/types.ts'
import { dismissAll, notify } from '../../app/notice/notices.ts'
import { beforeSignOut } from '../../app/session/sign-out.ts'
import type { Desk } from '../../app/session/stash.ts'
import type { Opening } from './open-review.ts'
import { beginReview, isUnsaved, nextReview, type ReviewEvent, type Rival, type SaveState } from './review-state.ts'
import { dropReview, stashReview } from './stash.ts'
import { useLiveDoubts } from './use-live-doubts.ts'

/** A draft in work: its text, the review with the way back, and how safely it is stored. */
export interface ReviewSession {
  readonly draftId: string
  readonly text: string
  /** With the doubts of the draft as it stands, not of the recognition. */
  readonly review: CheckedReview
  /** Whether the doubts are those of this very draft; a correction is checked a moment after it was made. */
  readonly checked: boolean
  /** How many acts there have been, undone ones and undoing included: tells whether an act is still the last one. */
  readonly acts: number
  readonly revision: number
  readonly saveState: SaveState
  readonly savedAt: string
  readonly conflictWith: Rival | null
  /** Performs an act; one that returns the same review changes nothing. */
  readonly act: (change: (review: Review) => Review) => void
  /** Notes the step one is at; walking through the steps is nothing to undo. */
  readonly goTo: (step: ReviewStep) => void
  readonly undo: () => void
  readonly redo: () => void
  /** Stores what is not stored yet and answers with the revision; throws the refusal. */
  readonly flush: () => Promise<number>
  readonly takeTheirs: () => void
  readonly keepMine: () => void
  /** Gives up what is not stored, here and on this computer: the draft is confirmed or gone. */
  readonly forget: () => void
}

const REST = 700

/** Works on the review of a draft and stores every change by itself, under the revision it was based on. */
export function useReviewSession(
  detail: DraftDetail,
  { desk, opening, reload }: { readonly desk: Desk; readonly opening: Opening; readonly reload: () => void },
): ReviewSession {
  const draftId = detail.id
  const { user, place } = desk
  const [state, setState] = useState(() => beginReview(opening, detail.updatedAt))
  // What happened is known here at once; the page follows with its next drawing.
  const latest = useRef(state)
  const running = useRef<Promise<void> | null>(null)
  const happen = useCallback((event: ReviewEvent) => {
    latest.current = nextReview(latest.current, event)
    setState(latest.current)
  }, [])
  const keep = useCallback(() => {
    const { history, revision } = latest.current
    if (!isUnsaved(latest.current)) return
    stashReview({ user, place }, draftId, { revision, review: history.present, at: new Date().toISOString() })
  }, [user, place, draftId])
  const drop = useCallback(() => dropReview({ user, place }, draftId), [user, place, draftId])

  const save = useCallback(async (): Promise<void> => {
    // Each who waited looks again: of two that waited for the same save only the first may go on.
    while (running.current) await running.current.catch(() => undefined)
    if (!isUnsaved(latest.current)) return
    // Requests go to the place in the address: away from its own, the draft of this number is another.
    if (currentPlace() !== place) return keep()
    const attempt = async () => {
      const { history, revision } = latest.current
      happen({ type: 'saving' })
      try {
        const answer = await api.saveReview(draftId, revision, history.present)
        happen({ type: 'saved', review: history.present, revision: answer.revision, at: answer.updatedAt })
        drop()
      } catch (error) {
        keep()
        happen(failure(error))
        throw error
      }
    }
    running.current = attempt().finally(() => {
      running.current = null
    })
    await running.current
  }, [draftId, place, happen, keep, drop])

  useEffect(() => {
    if (!isUnsaved(state) || state.saveState === 'conflict') return
    const pause = state.saveState === 'offline' || state.saveState === 'refused' ? 10 * REST : REST
    const timer = setTimeout(() => void save().catch(() => undefined), pause)
    return () => clearTimeout(timer)
  }, [state, save])

  useEffect(() => beforeSignOut(save), [save])
  useEffect(() => {
    window.addEventListener('pagehide', keep)
    return () => {
      window.removeEventListener('pagehide', keep)
      keep()
      void save().catch(() => undefined)
    }
  }, [keep, save])

  const text = detail.draft?.source.text ?? ''
  const { present } = state.history
  const live = useLiveDoubts(present.draft, text)
  const checked = useMemo(() => withDoubts(present.draft, live.doubts), [present.draft, live.doubts])
  const review = useMemo((): CheckedReview => ({ ...present, ...checked }), [present, checked])
  const turn = useCallback(
    (event: ReviewEvent) => {
      dismissAll()
      happen(event)
    },
    [happen],
  )

  return {
    draftId,
    text,
    review,
    checked: live.current,
    acts: state.acts,
    revision: state.revision,
    saveState: state.saveState,
    savedAt: state.savedAt,
    conflictWith: state.rival,
    act: useCallback((change) => turn({ type: 'act', change }), [turn]),
    goTo: useCallback((step) => turn({ type: 'goTo', step }), [turn]),
    undo: useCallback(() => turn({ type: 'undo' }), [turn]),
    redo: useCallback(() => turn({ type: 'redo' }), [turn]),
    flush: async () => {
      await save()
      return latest.current.revision
    },
    takeTheirs: () => {
      drop()
      happen({ type: 'forget' })
      reload()
    },
    keepMine: () => {
      api.draftStatus(draftId).then(
        ({ revision }) => happen({ type: 'rebased', revision }),
        (error: Error) => notify(error.message, { tone: 'bad' }),
      )
    },
    forget: () => {
      drop()
      happen({ type: 'forget' })
    },
  }
}

function failure(error: unknown): ReviewEvent {
  if (!(error instanceof ApiError) || error.status === 0) return { type: 'failed', as: 'offline' }
  return error.status === 409 ? { type: 'overtaken', rival: rivalOf(error) } : { type: 'failed', as: 'refused' }
}

function rivalOf(error: ApiError): Rival {
  const text = (value: unknown) => (typeof value === 'string' ? value : null)
  return { by: text(error.details['by'] ?? error.details['updatedBy']), at: text(error.details['updatedAt']) }
}
