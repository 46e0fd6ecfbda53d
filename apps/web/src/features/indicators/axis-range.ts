export interface AxisRange {
  readonly min: number
  readonly max: number
  readonly interval: number
}

const STEPS = [1, 2, 2.5, 5, 10]

/**
 * An axis of round steps with room around the figures. It begins at zero where that is near; figures that lie close
 * together far from zero begin elsewhere, which the chart then says.
 */
export function axisRange(values: readonly number[]): AxisRange {
  const [low, high] = [Math.min(...values), Math.max(...values)]
  const span = high - low || Math.abs(low) * 0.2 || 1
  const from = low >= 0 && low <= span ? 0 : low - span * 0.15
  const interval = roundStep((high + span * 0.15 - from) / 4)
  return {
    min: tidy(Math.floor(from / interval) * interval),
    max: tidy(Math.ceil((high + span * 0.1) / interval) * interval),
    interval,
  }
}

function roundStep(wanted: number): number {
  const power = 10 ** Math.floor(Math.log10(wanted))
  return tidy((STEPS.find((step) => step * power >= wanted) ?? 10) * power)
}

/** 0.30000000000000004 → 0.3: places on an axis, no figures. */
const tidy = (value: number) => Number(value.toPrecision(12))
