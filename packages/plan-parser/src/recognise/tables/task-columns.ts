import type { Column, ColumnKind } from '../../normalise/tables/column.ts'
import type { ReadableTable } from '../../normalise/tables/readable-table.ts'

/** Which column says what of a task; indices into the row. */
export interface TaskColumns {
  readonly no: number
  readonly name: number
  readonly categories: readonly number[]
  /** Columns of prose in which targets may stand. */
  readonly prose: readonly number[]
  readonly lead: readonly number[]
  readonly support: readonly number[]
  readonly responsible: readonly number[]
  readonly due: number
}

/** Shares of rows from which a name counts as standing beside several: merged down, or left empty below its first row. */
const MERGED_SHARE = 0.3
const EMPTY_SHARE = 0.4

const namesSeveral = (body: ReadableTable['body'], name: number, detail: number): boolean => {
  let merged = 0
  let empty = 0
  for (let at = 1; at < body.length; at++) {
    const [above, row] = [body[at - 1]!, body[at]!]
    if (!row[detail] || row[detail] === above[detail]) continue
    if (!row[name]) empty++
    else if (row[name] === above[name]) merged++
  }
  return merged > body.length * MERGED_SHARE || empty > body.length * EMPTY_SHARE
}

/**
 * Settles the columns of a task table. Where one name stands beside several rows of content (merged down, or printed
 * once), the content is the task and the name its category.
 */
export const taskColumns = ({ header, body }: ReadableTable): TaskColumns => {
  const of = (...kinds: ColumnKind[]) => header.columns.flatMap((c: Column, i) => (kinds.includes(c.kind) ? [i] : []))
  let name = of('name')[0] ?? -1
  const categories = [...of('category')]
  let prose = of('content', 'goal')
  const detail = prose[0]
  if (detail !== undefined && name >= 0 && namesSeveral(body, name, detail)) {
    categories.push(name)
    name = detail
    prose = prose.filter((i) => i !== detail)
  }
  return {
    no: of('no')[0] ?? -1,
    name,
    categories,
    prose: [name, ...prose],
    lead: of('lead'),
    support: of('support'),
    responsible: of('responsible'),
    due: of('due')[0] ?? -1,
  }
}
