import { countUntil } from '@tongtu/kernel'
import type { Range } from './clean-text.ts'

/** Whether a range lies inside one of `outer`, which stand in order and apart: halving finds the only one that may hold it. */
export const insideOneOf = (outer: readonly Range[]): ((inner: Range) => boolean) => {
  return ({ from, to }) => {
    const next = firstBehind(outer, from)
    const candidate = outer[next - 1]
    return candidate !== undefined && to <= candidate.to
  }
}

/** The index of the first range that begins behind `at`; ranges are in order. */
export const firstBehind = (ranges: readonly Range[], at: number): number =>
  countUntil(ranges.length, (index) => ranges[index]!.from > at)
