/** Where one may go from a cell. */
export type Move = 'up' | 'down' | 'left' | 'right' | 'next' | 'back' | 'home' | 'end' | 'top' | 'bottom'

export interface CellPlace<Field extends string = string> {
  readonly id: string
  readonly field: Field
}

/** The cell a move leads to; null where the grid ends. Tab goes on in the next row, arrows stay in theirs. */
export function nextCell<Field extends string>(
  ids: readonly string[],
  fields: readonly Field[],
  { id, field }: CellPlace<Field>,
  move: Move,
): CellPlace<Field> | null {
  const [row, column] = [ids.indexOf(id), fields.indexOf(field)]
  const last = fields.length - 1
  const wrapped = row * fields.length + column + (move === 'next' ? 1 : -1)
  const [toRow, toColumn] = {
    up: [row - 1, column],
    down: [row + 1, column],
    left: [row, column - 1],
    right: [row, column + 1],
    next: [Math.floor(wrapped / fields.length), wrapped % fields.length],
    back: [Math.floor(wrapped / fields.length), wrapped % fields.length],
    home: [row, 0],
    end: [row, last],
    top: [0, 0],
    bottom: [ids.length - 1, last],
  }[move] as [number, number]
  const [to, at] = [ids[toRow], fields[toColumn]]
  return to === undefined || at === undefined ? null : { id: to, field: at }
}
