import type { IsoDay } from '../iso-day.ts'

/** From when until when something of the tables of regions holds. */
export interface HoldingTime {
  /** First day; null where it held before the table begins. */
  readonly from: IsoDay | null
  /** First day on which it holds no more; null where it still does. */
  readonly until: IsoDay | null
}

/** What an open end is compared as: before and after every day of the tables. */
export const BEGINNING = '0000-01-01'
export const END = '9999-12-31'

/** Whether it holds on a day. */
export const holdsOn = ({ from, until }: HoldingTime, day: IsoDay): boolean =>
  (from === null || from <= day) && (until === null || day < until)

/** Whether there is a day on which both hold. */
export const overlap = (one: HoldingTime, other: HoldingTime): boolean =>
  (one.from ?? BEGINNING) < (other.until ?? END) && (other.from ?? BEGINNING) < (one.until ?? END)
