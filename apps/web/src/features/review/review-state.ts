import {
  goToStep,
  type Review,
  type ReviewHistory,
  type ReviewStep,
  record,
  redo,
  startHistory,
  undo,
} from '@tongtu/plan'
import type { Opening } from './open-review.ts'

/** How safely the work is stored. */
export type SaveState = 'saved' | 'waiting' | 'saving' | 'offline' | 'refused' | 'conflict'

/** Who saved the same draft in between, as far as the server said. */
export interface Rival {
  readonly by: string | null
  readonly at: string | null
}

/** A review in work: the way back, and how safely it is stored. */
export interface ReviewState {
  readonly history: ReviewHistory
  /** How many acts there have been, undone ones and undoing included: tells whether an act is still the last one. */
  readonly acts: number
  /** The review that the server holds; null while it holds another than this one began with. */
  readonly stored: Review | null
  /** The stored revision that the next save is based on. */
  readonly revision: number
  readonly saveState: SaveState
  readonly savedAt: string
  readonly rival: Rival | null
}

/** What can happen to a review in work: acts of a person, answers of the server. */
export type ReviewEvent =
  | { readonly type: 'act'; readonly change: (review: Review) => Review }
  | { readonly type: 'goTo'; readonly step: ReviewStep }
  | { readonly type: 'undo' | 'redo' | 'saving' | 'forget' }
  | { readonly type: 'saved'; readonly review: Review; readonly revision: number; readonly at: string }
  | { readonly type: 'failed'; readonly as: 'offline' | 'refused' }
  | { readonly type: 'overtaken'; readonly rival: Rival }
  /** One's own work is to replace what was saved in between. */
  | { readonly type: 'rebased'; readonly revision: number }

/** A review as it is opened: nothing done in it yet. */
export function beginReview({ review, revision, unsaved }: Opening, savedAt: string): ReviewState {
  return {
    history: startHistory(review),
    acts: 0,
    stored: unsaved ? null : review,
    revision,
    saveState: unsaved ? 'waiting' : 'saved',
    savedAt,
    rival: null,
  }
}

/** Whether there is something the server does not hold. */
export function isUnsaved({ history, stored }: ReviewState): boolean {
  return history.present !== stored
}

/** What an event makes of a review in work. */
export function nextReview(state: ReviewState, event: ReviewEvent): ReviewState {
  const { history } = state
  switch (event.type) {
    case 'act':
      return worked(state, record(history, event.change(history.present)))
    case 'goTo':
      // Walking through the steps is nothing to undo.
      return worked(state, { ...history, present: goToStep(history.present, event.step) })
    case 'undo':
      return worked(state, undo(history))
    case 'redo':
      return worked(state, redo(history))
    case 'saving':
      return { ...state, saveState: 'saving' }
    case 'saved': {
      const saved = { ...state, stored: event.review, revision: event.revision, savedAt: event.at }
      return { ...saved, saveState: isUnsaved(saved) ? 'waiting' : 'saved' }
    }
    case 'failed':
      return { ...state, saveState: event.as }
    case 'overtaken':
      return { ...state, saveState: 'conflict', rival: event.rival }
    case 'rebased':
      return { ...state, revision: event.revision, saveState: 'waiting', rival: null }
    case 'forget':
      return { ...state, stored: history.present, saveState: 'saved', rival: null }
  }
}

/** A saved review that has changed waits to be saved; one that could not be saved goes on saying so. */
function worked(state: ReviewState, history: ReviewHistory): ReviewState {
  const next = { ...state, history, acts: state.acts + 1 }
  if (state.saveState === 'saved' && isUnsaved(next)) return { ...next, saveState: 'waiting' }
  return state.saveState === 'waiting' && !isUnsaved(next) ? { ...next, saveState: 'saved' } : next
}
