import type { PlanIndicator } from '@tongtu/plan'

type Row = Pick<PlanIndicator, 'id' | 'name' | 'values'>

/** The row and the region whose figure of the same year a relative target is compared with. */
export interface ComparedFigure {
  readonly indicator: string
  readonly region: string
}

/**
 * Where the table of a plan itself holds what a relative target names: 不低于居民收入增幅 in the row of that name; of a
 * region below, 高于全市平均 in the place's own figure. Null: a person has to give it.
 */
export function comparedFigure(
  rows: readonly Row[],
  asking: Row,
  words: string,
  { region, place }: { readonly region: string; readonly place: string },
): ComparedFigure | null {
  const named = rows
    .filter(({ id, name }) => id !== asking.id && name.length > 1 && words.includes(name))
    .toSorted((one, other) => other.name.length - one.name.length)[0]
  if (named) return { indicator: named.id, region }
  return region !== place && /全市|全县|全区|上级/.test(words) ? { indicator: asking.id, region: place } : null
}

/** The rows of the table that relative targets of some rows name. */
export function comparedRows(rows: readonly Row[], asking: readonly Row[]): string[] {
  const words = asking.flatMap(({ values }) =>
    values.flatMap((cell) => (cell.kind === 'relative' && cell.words !== null ? cell.words : [])),
  )
  return rows.filter(({ name }) => words.some((text) => text.includes(name))).map(({ id }) => id)
}
