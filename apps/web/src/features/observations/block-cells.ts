import { t, word } from '../../app/locale/messages.ts'
import type { CellChange } from '../grid/changes-preview.tsx'
import type { CellPlace } from '../grid/next-cell.ts'
import { readBlock } from '../grid/read-block.ts'
import type { EntryWork } from './entry-state.ts'
import { type FigureField, figureFields, figureText, writeFigure } from './figure-content.ts'
import { lockedWords } from './locked-words.ts'

export interface BlockCells {
  readonly changes: readonly CellChange<FigureField>[]
  /** Rows below the end of the table, and columns behind its last, that have no place. */
  readonly rowsLeft: number
  readonly columnsLeft: number
}

/** What people hand over in columns of their own; the two choices between them are made on the page. */
const TYPED: readonly FigureField[] = ['value', 'source', 'note']

/**
 * What a pasted block would change. A block whose first row names columns of the table goes to those, any other from the
 * cell on where it is pasted: beginning at a figure it holds figure, source and note, elsewhere the columns as they stand.
 */
export function blockCells(text: string, at: CellPlace<FigureField>, works: readonly EntryWork[]): BlockCells {
  const block = readBlock(text)
  const named = headsOf(block[0] ?? [])
  const columns = named ?? columnsFrom(at.field)
  const lines = named ? block.slice(1) : block
  const top = works.findIndex(({ row }) => row.id === at.id)
  const changes = lines.flatMap((cells, down) => {
    const work = works[top + down]
    if (!work) return []
    // Within a row each cell is read over those before it, as it will be written.
    let content = work.content
    return cells.flatMap((written, right): CellChange<FigureField>[] => {
      const field = columns[right]
      if (!field) return []
      const pasted = written.trim()
      const current = figureText(work.content, field)
      content = writeFigure(content, field, pasted, work.row.unit)
      if (pasted === current) return []
      const problem = closed(work) ?? content.wrong[field]?.problem ?? null
      const verdict = problem === null ? 'new' : 'invalid'
      const cell = { id: work.row.id, field, text: pasted, title: work.row.name }
      return [{ ...cell, current, verdict, problem }]
    })
  })
  const widest = Math.max(0, ...lines.map((cells) => cells.length))
  return {
    changes,
    rowsLeft: Math.max(0, top + lines.length - works.length),
    columnsLeft: Math.max(0, widest - columns.length),
  }
}

/** Why nothing is written in a row. */
function closed({ row }: EntryWork): string | null {
  if (row.heading) return t('observations.wrong.heading')
  return row.mayEnter ? null : lockedWords(row)
}

function columnsFrom(field: FigureField): readonly FigureField[] {
  return field === 'value' ? TYPED : figureFields.slice(figureFields.indexOf(field))
}

/** The column of each head, null for one that is not written; null for a row that is no row of heads. */
function headsOf(cells: readonly string[]): readonly (FigureField | null)[] | null {
  const names = new Map(figureFields.map((field) => [word('observation', field), field]))
  const others = [t('observations.column.no'), t('observations.column.indicator')]
  const heads = cells.map((cell) => names.get(cell.trim()) ?? null)
  const known = heads.some((head) => head !== null)
  return known && cells.every((cell, at) => heads[at] || others.includes(cell.trim()) || cell.trim() === '')
    ? heads
    : null
}
