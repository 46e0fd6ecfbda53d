import { type IsoDay, lastDayOf, type Period, periodOf, shiftPeriod } from '@tongtu/kernel'
import type { ValueState } from '../reading/reading.ts'
import type { IndicatorDefinition } from './definition.ts'

/** By the last day of which month a state of a period's figure is due; null where the calendar does not say. */
export function releasedBy({ release }: IndicatorDefinition, period: Period, state: ValueState): IsoDay | null {
  const step = release.find((one) => one.state === state)
  return step ? lastDayOf(shiftPeriod(periodOf(lastDayOf(period), 'month'), step.months)) : null
}

/** Until when a period's figure is provisional: the day by which the last state of the calendar is due. */
export function provisionalUntil(definition: IndicatorDefinition, period: Period): IsoDay | null {
  const last = definition.release.at(-1)
  return last && definition.release.length > 1 ? releasedBy(definition, period, last.state) : null
}
