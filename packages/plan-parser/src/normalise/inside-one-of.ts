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
export const firstBehind = (ranges: readonly Range[], at: number): number => {
  let low = 0
  let high = ranges.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (ranges[middle]!.from <= at) low = middle + 1
    else high = middle
  }
  return low
}
