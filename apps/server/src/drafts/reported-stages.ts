import type { Actor } from '../identity/actor.ts'
import { inScope } from '../platform/database.ts'
import type { Services } from '../platform/services.ts'
import type { OnStage } from './parse-pool.ts'
import type { ParseStage } from './schema.ts'

/**
 * Writes the stages of a recognition to its draft, where every server process can read them: which stage, and when, so
 * that others see that somebody is at work on it.
 */
export interface ReportedStages {
  /** To be given to the parse pool. */
  readonly heard: OnStage
  /** Names the draft once it exists; a stage heard before is written now. */
  reportOf(draftId: number): void
  /** Resolves when no more writes are on their way. */
  stop(): Promise<void>
}

/** One write at a time, always of the newest stage: a slow database skips stages, it never falls behind. */
export function reportedStages({ db, clock }: Services, actor: Actor): ReportedStages {
  let draft: number | null = null
  let newest: { readonly stage: ParseStage; readonly progress: number } | null = null
  let writing: Promise<void> | null = null

  const write = async () => {
    while (newest !== null && draft !== null) {
      const [change, id] = [newest, draft]
      newest = null
      await inScope(db, actor, (tx) =>
        tx
          .updateTable('drafts')
          .set({ ...change, updated_at: clock.now() })
          .where('draft_id', '=', id)
          .where('status', '=', 'parsing')
          .execute(),
      )
    }
  }
  const begin = () => {
    // A stage that could not be written is only a progress bar that stands still; the result is written elsewhere.
    writing ??= write()
      .catch(() => undefined)
      .finally(() => {
        writing = null
      })
  }
  return {
    heard: (stage, progress) => {
      newest = { stage, progress }
      if (draft !== null) begin()
    },
    reportOf: (id) => {
      draft = id
      begin()
    },
    stop: async () => {
      newest = null
      await writing
    },
  }
}
