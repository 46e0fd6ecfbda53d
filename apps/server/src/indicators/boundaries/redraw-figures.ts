import { Exact, type IsoDay, lastDayOf, type Succession, type TerritoryPart, territoryParts } from '@tongtu/kernel'
import type { RedrawnFigure } from '../places-schema.ts'

interface Place {
  readonly code: string
  readonly name: string
}

export interface FiguresToRedraw {
  readonly years: readonly string[]
  /** The day whose boundaries are asked for. */
  readonly later: IsoDay
  readonly successions: readonly Succession[]
  /** Whether the figures of places add up: people and yuan do, rates do not. */
  readonly addsUp: boolean
  /** The places as they lay at the end of a year. */
  readonly placesOf: (year: string) => readonly Place[]
  /** Decimal string; null where there is none. */
  readonly valueAt: (code: string, year: string) => string | null
}

/** A place of then, with the share of it that lies in a place of now; null where nobody knows. */
interface Contribution {
  readonly from: Place
  readonly share: TerritoryPart['share']
}

/** Digits of what is reckoned from shares: more than anybody reads, fewer than a page has to carry. Whole places keep all. */
const DIGITS = 12

/**
 * The figures of places under the boundaries of a later day, where they are others than those of then. What was entered
 * for a place before there was one, as a yearbook that looks back has it, stands as it is.
 */
export function redrawFigures(asked: FiguresToRedraw): RedrawnFigure[] {
  return asked.years.flatMap((year) => {
    const places = asked.placesOf(year)
    const own = new Set(places.map(({ code }) => code))
    return [...contributionsOf(places, year, asked)].flatMap(([region, parts]) => {
      const [first] = parts
      const stays = parts.length === 1 && first?.from.code === region && first.share?.eq(1)
      if (stays || (!own.has(region) && asked.valueAt(region, year) !== null)) return []
      return [redrawn(region, year, parts, asked)]
    })
  })
}

function contributionsOf(places: readonly Place[], year: string, { later, successions }: FiguresToRedraw) {
  const found = new Map<string, Contribution[]>()
  for (const from of places) {
    for (const { code, share } of territoryParts(from.code, lastDayOf(year), later, successions).parts) {
      if (share?.isZero()) continue
      found.set(code, [...(found.get(code) ?? []), { from, share }])
    }
  }
  return found
}

function redrawn(
  region: string,
  year: string,
  contributions: readonly Contribution[],
  { addsUp, valueAt }: FiguresToRedraw,
): RedrawnFigure {
  const parts = contributions.map(({ from, share }) => ({
    ...{ code: from.code, name: from.name },
    value: valueAt(from.code, year),
    share: share?.toFixed() ?? null,
  }))
  const isSamePlace = parts.length === 1 && parts[0]?.share === '1'
  const unknown = parts.filter(({ share }) => share === null)
  const without = parts.filter(({ value }) => value === null)
  const names = (some: typeof parts) => some.map(({ name }) => name).join('、')
  const reason =
    !addsUp && !isSamePlace
      ? '各地的数不能相加，不按区划折算'
      : unknown.length > 0
        ? `${names(unknown)}划出的份额没有查到，不能折算`
        : without.length > 0
          ? `${names(without)}没有数，不能折算`
          : null
  const sum = parts.reduce(
    (total, { value, share }) => total.plus(new Exact(value ?? 0).times(share ?? 0)),
    new Exact(0),
  )
  const isWhole = parts.every(({ share }) => share === '1')
  const value = isWhole ? sum : sum.toSignificantDigits(DIGITS)
  return { region, year, value: reason === null ? value.toFixed() : null, reason, parts }
}
