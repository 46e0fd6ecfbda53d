import { type Desk, dropStash, stash, unstash } from '../../app/session/stash.ts'
import { isUnsaved } from '../grid/row-save.ts'
import type { Entry, KeptRow } from './entry-state.ts'

const name = (planId: string, period: string) => `observations ${planId} ${period}`

/** Keeps on this computer what of a table is not on the server yet, and forgets what is. */
export function keepEntry(desk: Desk, planId: string, period: string, entry: Entry): void {
  const kept = [...entry.rows.values()].flatMap((work): KeptRow[] =>
    isUnsaved(work) ? [{ id: work.row.id, content: work.content, revision: work.stored?.revision ?? 0 }] : [],
  )
  if (kept.length > 0) stash(desk, name(planId, period), kept)
  else dropStash(desk, name(planId, period))
}

/** What was kept of a table, by whoever sits at the desk. */
export function keptEntry(desk: Desk, planId: string, period: string): readonly KeptRow[] {
  return unstash<readonly KeptRow[]>(desk, name(planId, period)) ?? []
}
