import type { CellShape } from './cell-shape.ts'
import type { ColumnKind } from './column.ts'

/** Cost of leaving a column empty. A row without a name is no row; a child row often has no number, a last column no note. */
export const EMPTY: Record<ColumnKind, number> = {
  no: 1.5, category: 0.3, name: 12, unit: 1.5, attribute: 1.5, value: 2.5, growth: 1.5, lead: 1.5, support: 0.7,
  responsible: 1.5, due: 1, goal: 1.2, content: 1.5, other: 0.5, unknown: 0.5,
} // biome-ignore format: a table

/** Cost of a piece continuing the cell above it, where neither is a bracket. */
export const CONTINUED: Record<ColumnKind, number> = {
  no: 8, category: 2.5, name: 1.6, unit: 2, attribute: 3, value: 1.5, growth: 1.5, lead: 0.5, support: 0.4,
  responsible: 0.4, due: 1.5, goal: 0.5, content: 0.4, other: 0.8, unknown: 0.8,
} // biome-ignore format: a table

/** A cell broken in the middle of a word or list: “保持在” / “全省前列”, “发改委、” / “财政局”. */
export const breaksOff = (piece: string, next: string): boolean =>
  /[在为至到于的与和及以、，,：:；;（([]$/.test(piece) ||
  /^[、，,。；;）)\]]/.test(next) ||
  /[（(][^（）()]{0,20}$/.test(piece)

/** Cost of a piece standing in a column of a kind, by what it looks like. */
export const fits = (kind: ColumnKind, shape: CellShape): number => {
  switch (kind) {
    case 'no':
      return shape.serial ? 0 : 8
    case 'category':
      return shape.serial || shape.value || shape.attribute || shape.sentence ? 6 : shape.length > 24 ? 4 : 0.5
    case 'name':
      if (shape.serial || shape.dash) return 8
      return shape.attribute ? 4 : shape.bracketed ? 1.5 : shape.value ? 1.2 : shape.length > 120 ? 3 : 0
    case 'unit':
      return shape.unit ? 0 : shape.dash ? 0.5 : shape.value ? 5 : shape.length < 9 ? 2.5 : 6
    case 'value':
    case 'growth':
      return shape.value ? 0 : shape.attribute ? 5 : shape.length < 16 ? 2 : shape.length < 60 ? 5 : 8
    case 'attribute':
      return shape.attribute ? 0 : shape.dash ? 0.5 : shape.value ? 6 : shape.length < 7 ? 1.5 : 6
    case 'lead':
    case 'support':
    case 'responsible':
      if (shape.serial || shape.heading) return 6
      return shape.orgs ? 0 : shape.dash ? 0.3 : shape.value ? 4 : 2
    case 'due':
      return shape.date ? 0 : shape.dash ? 0.5 : shape.length < 12 && !shape.heading ? 2 : 5
    case 'goal':
    case 'content':
      return shape.serial ? 3 : shape.orgs && shape.length < 12 ? 1.5 : shape.date ? 1.5 : 0
    default:
      return shape.serial ? 3 : 1
  }
}
