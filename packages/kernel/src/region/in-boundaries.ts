import { type Decimal, Exact } from '../exact.ts'
import { groupBy } from '../group-by.ts'
import type { IsoDay } from '../iso-day.ts'
import { DEFAULT_FAMILY, endsRegion, type Succession } from './region.ts'

/** An additive figure of a region on a day: people, yuan, cases; never a rate. */
export interface RegionFigure {
  readonly code: string
  readonly day: IsoDay
  readonly value: Decimal
}

/** Where part of a region's territory lies under the boundaries of a later day; the share is null where it is not known. */
export interface TerritoryPart {
  readonly code: string
  readonly share: Decimal | null
}

export interface Territory {
  /** The shares add up to 1 where all are known. */
  readonly parts: readonly TerritoryPart[]
  /** Rows without a share that would have been needed. */
  readonly missing: readonly Succession[]
}

const WHOLE = new Exact(1)

/**
 * The parts of a region's territory under the boundaries of a later day. Changes of one day happen at once: what a
 * region receives that day does not go on the same day.
 * @param family the shares to use: those of a family beat those by population, change by change
 */
export function territoryParts(
  code: string,
  then: IsoDay,
  later: IsoDay,
  successions: readonly Succession[],
  family: string = DEFAULT_FAMILY,
): Territory {
  const days = successions.filter(({ day }) => then < day && day <= later).map(({ day }) => day)
  const missing: Succession[] = []
  let parts: readonly TerritoryPart[] = [{ code, share: WHOLE }]
  for (const day of [...new Set(days)].sort()) {
    const next = parts.flatMap((part) => {
      const rows = changesOf(part.code, day, successions, family)
      missing.push(...rows.filter(({ share }) => share === null))
      return divide(part, rows)
    })
    parts = together(next)
  }
  return { parts, missing }
}

/**
 * Figures under the boundaries of one later day: “now”. Under those of “then” they stand as they are. Totals of the
 * superior are the same in both, since shares add up to 1. A region that an unknown share would have to add to is null,
 * and the row without a share is named.
 */
export function inBoundaries(
  later: IsoDay,
  figures: readonly RegionFigure[],
  successions: readonly Succession[],
  family: string = DEFAULT_FAMILY,
): { readonly values: ReadonlyMap<string, Decimal | null>; readonly missing: readonly Succession[] } {
  const values = new Map<string, Decimal | null>()
  const missing = new Set<Succession>()
  for (const { code, day, value } of figures) {
    const territory = territoryParts(code, day, later, successions, family)
    for (const row of territory.missing) missing.add(row)
    for (const part of territory.parts) {
      const before = values.has(part.code) ? values.get(part.code) : new Exact(0)
      values.set(part.code, before && part.share ? before.plus(new Exact(value).times(part.share)) : null)
    }
  }
  return { values, missing: [...missing] }
}

/** Rows out of a region on a day: of a family where the day's change has them, else by population. */
function changesOf(code: string, day: IsoDay, successions: readonly Succession[], family: string): Succession[] {
  const rows = successions.filter((row) => row.from === code && row.day === day)
  const own = rows.filter((row) => row.family === family)
  return own.length > 0 ? own : rows.filter((row) => row.family === DEFAULT_FAMILY)
}

/** What a change makes of a part. A share that is not known leaves the others of the change unknown, and the rest. */
function divide(part: TerritoryPart, rows: readonly Succession[]): TerritoryPart[] {
  const known = rows.every(({ share }) => share !== null)
  const rest = rows.reduce((left, row) => left.minus(row.share ?? 0), WHOLE)
  const of = (share: Decimal) => (known ? (part.share?.times(share) ?? null) : null)
  const gone = rows.map((row) => ({ code: row.to, share: of(new Exact(row.share ?? 0)) }))
  return rows.some(({ kind }) => endsRegion(kind)) ? gone : [{ code: part.code, share: of(rest) }, ...gone]
}

const together = (parts: readonly TerritoryPart[]): TerritoryPart[] =>
  [...groupBy(parts, ({ code }) => code)].map(([code, own]) => ({
    code,
    share: own.reduce<Decimal | null>((sum, { share }) => (sum && share ? sum.plus(share) : null), new Exact(0)),
  }))
