import { lastDayOf, SUCCESSION_KINDS } from '@tongtu/kernel'
import type { Regions } from '../../regions/regions.ts'
import type { BoundaryChange } from '../places-schema.ts'

/** What became of some places between the end of one year and the end of another, oldest first. */
export function boundaryChanges(
  { tree, successions }: Pick<Regions, 'tree' | 'successions'>,
  codes: ReadonlySet<string>,
  years: readonly string[],
): BoundaryChange[] {
  const [first, last] = [lastDayOf(years[0] ?? ''), lastDayOf(years.at(-1) ?? '')]
  const named = (code: string) => ({ code, name: tree.findEver(code)?.name ?? code })
  return successions
    .filter(({ day, from, to }) => first < day && day <= last && (codes.has(from) || codes.has(to)))
    .toSorted((one, other) => (one.day < other.day ? -1 : 1))
    .map(({ day, kind, from, to, share, source }) => {
      return { day, kind: SUCCESSION_KINDS[kind], from: named(from), to: named(to), share, source }
    })
}
