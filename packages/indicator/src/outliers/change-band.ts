import type { Decimal } from '@tongtu/kernel'
import type { ChangeScale } from './change.ts'

/** How far one change may go where a series is too short to tell: a share of the figure, or percentage points. */
export interface ChangeBand {
  readonly scale: ChangeScale
  readonly limit: string
}

/** Half as much again or less, and ten percentage points: wide, because it stands for what is not known. */
export const usualBands: Readonly<Record<ChangeScale, ChangeBand>> = {
  log: { scale: 'log', limit: '0.5' },
  difference: { scale: 'difference', limit: '10' },
}

export function withinBand(value: Decimal, before: Decimal, { scale, limit }: ChangeBand): boolean {
  return value
    .minus(before)
    .abs()
    .lte(scale === 'log' ? before.abs().times(limit) : limit)
}

/** Near enough to be what was meant: of points as a share too, for ten points are much of a small percentage. */
export function isNear(value: Decimal, before: Decimal, band: ChangeBand): boolean {
  return withinBand(value, before, band) && withinBand(value, before, usualBands.log)
}
