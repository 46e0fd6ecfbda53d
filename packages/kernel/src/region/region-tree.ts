import { groupBy } from '../group-by.ts'
import type { IsoDay } from '../iso-day.ts'
import { END, holdsOn } from './holding-time.ts'
import type { Region, RegionLevel } from './region.ts'

/**
 * The regions of all times, asked for a day. Levels may be skipped, and a region may have children of several levels:
 * what is below another one is told by the parents alone.
 */
export class RegionTree {
  readonly #byCode: ReadonlyMap<string, readonly Region[]>
  readonly #byParent: ReadonlyMap<string, readonly Region[]>
  /** The days on which anything changes: between two of them every answer is the same. */
  readonly #changes: readonly IsoDay[]
  readonly #children = new Map<string, Map<number, readonly Region[]>>()

  constructor(regions: readonly Region[]) {
    this.#byCode = groupBy(regions, ({ code }) => code)
    this.#byParent = groupBy(
      regions.filter(({ parent }) => parent !== null),
      ({ parent }) => parent ?? '',
    )
    const days = regions.flatMap(({ from, until }) => [from, until].filter((day) => day !== null))
    this.#changes = [...new Set(days)].sort()
  }

  /** The region that bears a code on a day. */
  find(code: string, day: IsoDay): Region | null {
    return this.#byCode.get(code)?.find((region) => holdsOn(region, day)) ?? null
  }

  /** The region that bears a code now or bore it at last: its name can be said however old the figure. */
  findEver(code: string): Region | null {
    const all = this.#byCode.get(code) ?? []
    return all.reduce<Region | null>((last, region) => (last && endOf(last) > endOf(region) ? last : region), null)
  }

  /** What belongs directly to a region on a day, by code. */
  children(code: string, day: IsoDay): readonly Region[] {
    const known = this.#children.get(code) ?? new Map<number, readonly Region[]>()
    this.#children.set(code, known)
    const time = this.#timeOf(day)
    const found = known.get(time) ?? this.#childrenOn(code, day)
    known.set(time, found)
    return found
  }

  /** Everything below a region on a day, each before its own children. */
  descendants(code: string, day: IsoDay): Region[] {
    return this.children(code, day).flatMap((child) => [child, ...this.descendants(child.code, day)])
  }

  /** The regions of a level below another one on a day, whatever levels lie between. */
  below(code: string, level: RegionLevel, day: IsoDay): Region[] {
    return this.descendants(code, day).filter((region) => region.level === level)
  }

  /** What a region belongs to on a day, nearest first. */
  ancestors(code: string, day: IsoDay): Region[] {
    const parent = this.find(code, day)?.parent
    const region = parent ? this.find(parent, day) : null
    return region ? [region, ...this.ancestors(region.code, day)] : []
  }

  #childrenOn(code: string, day: IsoDay): Region[] {
    const below = this.#byParent.get(code) ?? []
    return below.filter((region) => holdsOn(region, day)).sort((a, b) => (a.code < b.code ? -1 : 1))
  }

  /** How many changes had come about by a day. */
  #timeOf(day: IsoDay): number {
    const later = this.#changes.findIndex((change) => change > day)
    return later < 0 ? this.#changes.length : later
  }
}

const endOf = ({ until }: Region) => until ?? END
