import { type Desk, dropStash, stash, unstash } from '../../app/session/stash.ts'
import { isUnsaved } from '../grid/row-save.ts'
import type { Entry, KeptRow } from './entry-state.ts'

const name = (table: string) => `observations ${table}`

/** Keeps on this computer what of a table is not on the server yet, and forgets what is. */
export function keepEntry(desk: Desk, table: string, entry: Entry): void {
  const kept = [...entry.rows.values()].flatMap((work): KeptRow[] =>
    isUnsaved(work) ? [{ id: work.row.id, content: work.content, revision: work.stored?.revision ?? 0 }] : [],
  )
  if (kept.length > 0) stash(desk, name(table), kept)
  else dropStash(desk, name(table))
}

/** What was kept of a table, by whoever sits at the desk. */
export function keptEntry(desk: Desk, table: string): readonly KeptRow[] {
  return unstash<readonly KeptRow[]>(desk, name(table)) ?? []
}
