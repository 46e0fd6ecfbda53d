import { type IsoDay, lastDayOf, type Period, type Region, RegionGroups, type RegionTree } from '@tongtu/kernel'
import type { ScopeName } from '../formula/function-names.ts'

/** A place and what lies below it: figures are made there and nowhere else. */
export class Territory {
  readonly tree: RegionTree
  readonly top: string
  readonly groups: RegionGroups
  readonly #above = new Map<string, Map<Period, readonly string[]>>()

  constructor(tree: RegionTree, top: string, groups = new RegionGroups([])) {
    this.tree = tree
    this.top = top
    this.groups = groups
  }

  /** Whether a region is the place or lies below it at the end of a period. */
  holds(region: string, period: Period): boolean {
    return region === this.top || this.above(region, period).includes(this.top)
  }

  /** What a region belonged to at the end of a period, nearest first, up to the place itself. */
  above(region: string, period: Period): readonly string[] {
    if (region === this.top) return []
    const ofRegion = this.#above.get(region) ?? new Map<Period, readonly string[]>()
    this.#above.set(region, ofRegion)
    const known = ofRegion.get(period)
    if (known) return known
    const codes = this.tree.ancestors(region, lastDayOf(period)).map(({ code }) => code)
    const within = codes.slice(0, codes.indexOf(this.top) + 1)
    ofRegion.set(period, within)
    return within
  }

  parent(region: string, period: Period): string | null {
    return this.above(region, period)[0] ?? null
  }

  children(region: string, period: Period): readonly Region[] {
    return this.tree.children(region, lastDayOf(period))
  }

  /**
   * The regions that a formula reads together; null where there are none. Of a group that is not named the one that the
   * region belongs to is meant, if it is one alone.
   */
  members(scope: ScopeName, group: string | null, region: string, period: Period): readonly string[] | null {
    if (scope === 'group') return this.#group(group, region, lastDayOf(period))
    const parent = scope === 'children' ? region : this.parent(region, period)
    return parent === null ? [region] : this.children(parent, period).map(({ code }) => code)
  }

  #group(named: string | null, region: string, day: IsoDay): readonly string[] | null {
    const own = this.groups.of(region, day)
    const group = named ?? (own.length === 1 ? own[0] : undefined)
    return group !== undefined && own.includes(group) ? this.groups.members(group, day) : null
  }

  name(region: string, day: IsoDay): string {
    return (this.tree.find(region, day) ?? this.tree.findEver(region))?.name ?? region
  }
}
