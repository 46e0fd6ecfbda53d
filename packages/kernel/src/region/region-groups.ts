import { groupBy } from '../group-by.ts'
import type { IsoDay } from '../iso-day.ts'
import { type HoldingTime, holdsOn } from './holding-time.ts'

/** That a region belongs to a group of places (分组) that are looked at together, wherever they lie: 山区26县. */
export interface GroupMember extends HoldingTime {
  readonly group: string
  readonly code: string
  readonly source: string
}

/** The groups of places, asked for a day. */
export class RegionGroups {
  readonly #byGroup: ReadonlyMap<string, readonly GroupMember[]>
  readonly #byCode: ReadonlyMap<string, readonly GroupMember[]>

  constructor(members: readonly GroupMember[]) {
    this.#byGroup = groupBy(members, ({ group }) => group)
    this.#byCode = groupBy(members, ({ code }) => code)
  }

  /** Every group, in the order of the table. */
  get names(): readonly string[] {
    return [...this.#byGroup.keys()]
  }

  /** The codes of a group on a day; none where there is no such group. */
  members(group: string, day: IsoDay): readonly string[] {
    return (this.#byGroup.get(group) ?? []).filter((one) => holdsOn(one, day)).map(({ code }) => code)
  }

  /** The groups that a region belongs to on a day. */
  of(code: string, day: IsoDay): readonly string[] {
    return (this.#byCode.get(code) ?? []).filter((one) => holdsOn(one, day)).map(({ group }) => group)
  }
}
