/** Levels of an interval in per cent; 80 is what charts show. */
export const confidenceLevels = [80, 90, 95, 99] as const
export type Confidence = (typeof confidenceLevels)[number]

/** Quantiles of the normal distribution that leave half of what lies outside on either side. */
export const normalQuantile: Readonly<Record<Confidence, number>> = {
  80: 1.2815515655446004,
  90: 1.6448536269514722,
  95: 1.959963984540054,
  99: 2.5758293035489004,
}
