import type { IsoDay } from '../iso-day.ts'
import type { HoldingTime } from './holding-time.ts'

/** From the widest to the narrowest; a level may be missing between a region and the one it belongs to. */
export const REGION_LEVELS = ['province', 'prefecture', 'county', 'township', 'village'] as const
export type RegionLevel = (typeof REGION_LEVELS)[number]

/**
 * A territory (区划) under one code and superior for a time. A place that is promoted gets another code, and with it
 * another region; what joins the two is a succession.
 */
export interface Region extends HoldingTime {
  readonly code: string
  readonly name: string
  readonly level: RegionLevel
  /** Code of the region it belongs to; null at the top. */
  readonly parent: string | null
  /** Codes under which the place was kept before. */
  readonly formerCodes: readonly string[]
}

export const SUCCESSION_KINDS = {
  upgrade: '改设',
  rename: '更名',
  merge: '并入',
  split: '析置',
  transfer: '划转',
} as const
export type SuccessionKind = keyof typeof SUCCESSION_KINDS

/** Whether a region is gone after such a change; one that splits or hands over a part lives on with the rest. */
export const endsRegion = (kind: SuccessionKind): boolean => kind !== 'split' && kind !== 'transfer'

/**
 * What became of a region on a day: all or part of it went to another one. What is not given away stays, so a region
 * that lives on needs no row for its rest.
 */
export interface Succession {
  readonly day: IsoDay
  readonly kind: SuccessionKind
  readonly from: string
  readonly to: string
  /** Of what the share was taken: `population` where nothing else is known for a series. */
  readonly family: string
  /** Part of `from` that went to `to`, as a decimal; null where nobody knows. */
  readonly share: string | null
  readonly source: string
}

/** The shares that are used where a series has none of its own. */
export const DEFAULT_FAMILY = 'population'
