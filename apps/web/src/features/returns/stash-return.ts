import type { ReturnRow } from '../../api/types.ts'
import { type Desk, dropStash, stash, unstash } from '../../app/session/stash.ts'
import type { ReturnDraft } from './return-draft.ts'

interface Kept {
  readonly revision: number
  readonly draft: ReturnDraft
}

const name = ({ id }: Pick<ReturnRow, 'id'>) => `return ${id}`

/** Keeps the words of a return that are not on the server yet. */
export function keepReturn(desk: Desk, row: ReturnRow, draft: ReturnDraft): void {
  stash(desk, name(row), { revision: row.revision, draft } satisfies Kept)
}

/** What was kept and is based on what the server has now; null when there is nothing, or the return was sent on. */
export function keptReturn(desk: Desk, row: ReturnRow): ReturnDraft | null {
  const kept = unstash<Kept>(desk, name(row))
  return kept !== null && kept.revision === row.revision && !row.locked ? kept.draft : null
}

export function dropReturn(desk: Desk, row: Pick<ReturnRow, 'id'>): void {
  dropStash(desk, name(row))
}
