import { currentPlace } from '../../api/client.ts'
import type { ReturnRow } from '../../api/types.ts'
import type { ReturnDraft } from './return-draft.ts'

interface Kept {
  readonly revision: number
  readonly draft: ReturnDraft
}

const key = ({ id }: Pick<ReturnRow, 'id'>) => `tongtu.return.${currentPlace()}.${id}`

/** Keeps unsaved words on this computer: a lost network or a closed tab loses nothing. */
export function keepReturn(row: ReturnRow, draft: ReturnDraft): void {
  try {
    localStorage.setItem(key(row), JSON.stringify({ revision: row.revision, draft } satisfies Kept))
  } catch {
    // A full store is no reason to stop the work: the server still gets every change while the network holds.
  }
}

/** What was kept and is based on what the server has now; null when there is nothing. */
export function keptReturn(row: ReturnRow): ReturnDraft | null {
  try {
    const kept = JSON.parse(localStorage.getItem(key(row)) ?? 'null') as Kept | null
    return kept !== null && kept.revision === row.revision && !row.locked ? kept.draft : null
  } catch {
    return null
  }
}

export function dropReturn(row: Pick<ReturnRow, 'id'>): void {
  localStorage.removeItem(key(row))
}

/** Forgets everything that was kept: the next person at this computer is another. */
export function dropAllReturns(): void {
  for (const name of Object.keys(localStorage)) if (name.startsWith('tongtu.return.')) localStorage.removeItem(name)
}
