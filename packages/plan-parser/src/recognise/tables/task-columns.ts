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

/** Share of rows whose name cell only goes on from the row above, from which the name is a category of several tasks. */
const MERGED_SHARE = 0.3

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
  if (detail !== undefined && name >= 0) {
    const goesOn = (at: number) =>
      body[at]![detail] != null &&
      body[at]![detail] !== body[at - 1]?.[detail] &&
      (body[at]![name] == null || body[at]![name] === body[at - 1]?.[name])
    const merged = body.filter((row, at) => at > 0 && row.some((cell) => cell) && goesOn(at)).length
    if (merged > body.length * MERGED_SHARE) {
      categories.push(name)
      name = detail
      prose = prose.filter((i) => i !== detail)
    }
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
