import { type Light, lightNames } from '../light/light.ts'
import type { MeasureMonth } from './month-facts.ts'

/** A measure on the red or the yellow list. */
export interface ListedMeasure {
  readonly id: string
  readonly no: string | null
  readonly title: string
  /** Null where nobody leads. */
  readonly unit: string | null
  readonly reasons: readonly string[]
  /** The last circular listed it under the same light. */
  readonly again: boolean
}

/** The measures that show a light, in the order of the plan, each with what speaks for it. */
export function listLight(measures: readonly MeasureMonth[], light: Light): readonly ListedMeasure[] {
  return measures
    .filter((measure) => measure.light.light === light)
    .map((measure) => ({
      id: measure.id,
      no: measure.no,
      title: measure.title,
      unit: measure.unit?.name ?? null,
      reasons: reasonsOf(measure, light),
      again: measure.lastLight === light,
    }))
}

/** Of a decision its reason and its end; what the rules say stays beside it. */
function reasonsOf({ light: { reasons, overridden } }: MeasureMonth, light: Light): readonly string[] {
  if (overridden === null) return reasons.filter((one) => one.light === light).map(({ message }) => message)
  const { derived, reason, until } = overridden
  return [`另行认定：${reason}（至${until}，按规则为${lightNames[derived]}）`]
}
