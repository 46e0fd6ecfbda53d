import {
  type CheckedReview,
  goToStep,
  type Review,
  type ReviewHistory,
  type ReviewStep,
  record,
  redo,
  startHistory,
  startReview,
  undo,
  withDoubts,
} from '@tongtu/plan'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { ApiError } from '../../api/api-error.ts'
import { api } from '../../api/endpoints.ts'
import type { DraftDetail } from '../../api/types.ts'
import { dismissAll } from '../../app/notice/notices.ts'
import { dropStash, stashReview, unstashReview } from './stash.ts'
import { useLiveDoubts } from './use-live-doubts.ts'

export type SaveState = 'saved' | 'waiting' | 'saving' | 'offline' | 'refused' | 'conflict'

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
  readonly conflictWith: { readonly by: string | null; readonly at: string | null } | null
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
}

const REST = 700

/** Opens the review of a draft and stores every change by itself, under the revision it was based on. */
export function useReviewSession(detail: DraftDetail, reload: () => void): ReviewSession {
  const [opened] = useState(() => openReview(detail))
  const [history, setHistory] = useState<ReviewHistory>(() => startHistory(opened.review))
  const [acts, setActs] = useState(0)
  const [saveState, setSaveState] = useState<SaveState>(opened.unsaved ? 'waiting' : 'saved')
  const [savedAt, setSavedAt] = useState(detail.updatedAt)
  const [conflictWith, setConflictWith] = useState<ReviewSession['conflictWith']>(null)
  const [revision, setRevision] = useState(opened.revision)
  const stored = useRef<Review | null>(opened.unsaved ? null : opened.review)
  const base = useRef(opened.revision)
  const latest = useRef(history.present)
  const running = useRef<Promise<void> | null>(null)
  latest.current = history.present
  const draftId = detail.id

  const save = useCallback(async (): Promise<void> => {
    // Each who waited looks again: of two that waited for the same save only the first may go on.
    while (running.current) await running.current.catch(() => undefined)
    const review = latest.current
    if (stored.current === review) return
    const attempt = async () => {
      setSaveState('saving')
      try {
        const answer = await api.saveReview(draftId, base.current, review)
        base.current = answer.revision
        stored.current = review
        setRevision(answer.revision)
        setSavedAt(answer.updatedAt)
        setSaveState(latest.current === review ? 'saved' : 'waiting')
        dropStash(draftId)
      } catch (error) {
        stashReview(draftId, base.current, review)
        const status = error instanceof ApiError ? error.status : 0
        setSaveState(status === 409 ? 'conflict' : status === 0 ? 'offline' : 'refused')
        if (error instanceof ApiError && status === 409) setConflictWith(rivalOf(error))
        throw error
      }
    }
    running.current = attempt().finally(() => {
      running.current = null
    })
    await running.current
  }, [draftId])

  useEffect(() => {
    if (stored.current === history.present || saveState === 'conflict') return
    setSaveState((now) => (now === 'saved' ? 'waiting' : now))
    const pause = saveState === 'offline' || saveState === 'refused' ? 10 * REST : REST
    const timer = setTimeout(() => void save().catch(() => undefined), pause)
    return () => clearTimeout(timer)
  }, [history.present, save, saveState])

  useEffect(() => {
    const keep = () => {
      if (stored.current !== latest.current) stashReview(draftId, base.current, latest.current)
    }
    window.addEventListener('pagehide', keep)
    return () => {
      window.removeEventListener('pagehide', keep)
      keep()
      if (stored.current !== latest.current) void save().catch(() => undefined)
    }
  }, [draftId, save])

  const text = detail.draft?.source.text ?? ''
  const { present } = history
  const live = useLiveDoubts(present.draft, text)
  const checked = useMemo(() => withDoubts(present.draft, live.doubts), [present.draft, live.doubts])
  const review = useMemo((): CheckedReview => ({ ...present, ...checked }), [present, checked])
  const turn = useCallback((change: (now: ReviewHistory) => ReviewHistory) => {
    dismissAll()
    setActs((count) => count + 1)
    setHistory(change)
  }, [])

  return {
    draftId,
    text,
    review,
    checked: live.current,
    acts,
    revision,
    saveState,
    savedAt,
    conflictWith,
    act: useCallback((change) => turn((now) => record(now, change(now.present))), [turn]),
    goTo: useCallback((step) => turn((now) => ({ ...now, present: goToStep(now.present, step) })), [turn]),
    undo: useCallback(() => turn(undo), [turn]),
    redo: useCallback(() => turn(redo), [turn]),
    flush: async () => {
      await save()
      return base.current
    },
    takeTheirs: () => {
      dropStash(draftId)
      stored.current = latest.current
      reload()
    },
    keepMine: async () => {
      const current = await api.draftStatus(draftId)
      base.current = current.revision
      setConflictWith(null)
      setSaveState('waiting')
    },
  }
}

/** The stored review, or the newer work that this computer kept when it could not be stored. */
function openReview(detail: DraftDetail): { review: Review; revision: number; unsaved: boolean } {
  const kept = unstashReview(detail.id)
  if (kept) return { review: kept.review, revision: kept.revision, unsaved: true }
  const review = detail.review ?? (detail.draft ? startReview(detail.draft) : null)
  if (!review) throw new Error(`Draft ${detail.id} holds nothing to review`)
  return { review, revision: detail.revision, unsaved: false }
}

function rivalOf(error: ApiError): { by: string | null; at: string | null } {
  const text = (value: unknown) => (typeof value === 'string' ? value : null)
  return { by: text(error.details['by'] ?? error.details['updatedBy']), at: text(error.details['updatedAt']) }
}
