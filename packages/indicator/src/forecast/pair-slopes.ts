import type { Point } from '../pace/point.ts'
import { type Ranked, ranked } from './ranked.ts'

/** The slopes of all pairs of points of different times, in order of size. */
export interface PairSlopes extends Ranked {
  /** Standard deviation of Kendall's S under no trend, ties of time and of value corrected (Sen 1968). */
  readonly rankDeviation: number
}

/** `heights` are the values as plain numbers, above any level. */
export function pairSlopes(points: readonly Point[], heights: readonly number[]): PairSlopes {
  const slopes: number[] = []
  const pairs: (readonly [Point, Point])[] = []
  points.forEach((from, i) => {
    for (let j = i + 1; j < points.length; j++) {
      const to = points[j]!
      if (to.at === from.at) continue
      slopes.push((heights[j]! - heights[i]!) / (to.at - from.at))
      pairs.push([from, to])
    }
  })
  const slopeOf = ([from, to]: readonly [Point, Point]) => to.value.minus(from.value).div(to.at - from.at)
  const untied = spread(points.length) - ties(points.map(({ at }) => at)) - ties(heights)
  return { ...ranked(slopes, (index) => slopeOf(pairs[index]!)), rankDeviation: Math.sqrt(untied / 18) }
}

const spread = (n: number) => n * (n - 1) * (2 * n + 5)

function ties(values: readonly number[]): number {
  const counts = new Map<number, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts.values()].reduce((sum, count) => sum + spread(count), 0)
}
