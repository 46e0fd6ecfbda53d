/** A cell that cannot be stored as it is written, and why. */
export interface WrongCell {
  readonly text: string
  readonly problem: string
}

/** untouched: as loaded; wrong: a cell cannot be stored; the others say how the last attempt to store went. */
export type RowSave = 'untouched' | 'waiting' | 'saving' | 'saved' | 'offline' | 'refused' | 'conflict' | 'wrong'

/** Whether something of a row is not on the server. */
export function isUnsaved({ save }: { readonly save: string }): boolean {
  return save !== 'untouched' && save !== 'saved'
}
