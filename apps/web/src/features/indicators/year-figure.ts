import { Exact } from '@tongtu/kernel'
import type { ComputedObservation, IndicatorRow, Observation } from '../../api/types.ts'

/** How a figure was made of others, and of how many of those that ought to be there. */
export type Made = Pick<ComputedObservation, 'how' | 'used' | 'expected'>

/** A figure as it is shown, or why there is none. */
export type ShownFigure = Pick<Observation, 'value' | 'absence' | 'state' | 'demo'> & { readonly made: Made | null }

/** A figure that was computed beside one that was entered and says something else. */
export interface Beside {
  readonly value: string
  readonly made: Made
  /** What was entered less what was computed. */
  readonly difference: string
}

/** What stands of a year: the figure shown, who entered it if anybody did, and what was computed beside it. */
export interface YearFigure {
  readonly figure: ShownFigure | null
  readonly entered: Observation | null
  readonly beside: Beside | null
}

/**
 * What was entered is shown, for it counts; where nothing was, what follows from others, also with gaps. What a ledger counts
 * beats what was entered.
 */
export function yearFigure({ observations, computed }: IndicatorRow, year: number | string): YearFigure {
  const period = String(year)
  const entered = observations.find((one) => one.period === period) ?? null
  const made = computed.find((one) => one.period === period) ?? null
  if (entered !== null && made?.how !== 'ledger' && (made === null || entered.absence !== 'blank'))
    return { figure: { ...entered, made: null }, entered, beside: besideOf(entered.value, made) }
  if (made === null) return { figure: null, entered: null, beside: null }
  const { value, state, demo, how, used, expected } = made
  return { figure: { value, absence: null, state, demo, made: { how, used, expected } }, entered, beside: null }
}

/** A computed figure beside an entered one; null where both say the same. */
export function besideOf(entered: string | null, computed: (Made & { readonly value: string }) | null): Beside | null {
  if (entered === null || computed === null) return null
  const { value, how, used, expected } = computed
  const difference = new Exact(entered).minus(value)
  return difference.isZero() ? null : { value, made: { how, used, expected }, difference: difference.toFixed() }
}

/** Whether a figure counts, or a reason stands in its place: not 应报未报, and nothing computed with gaps. */
export function isAnswered({ figure }: YearFigure): boolean {
  if (figure === null || figure.absence === 'blank') return false
  return figure.made === null || figure.made.used === figure.made.expected
}

/** Years of which anything stands, in order. */
export function yearsOfFigures({ observations, computed }: IndicatorRow): string[] {
  const periods = [...observations, ...computed].map(({ period }) => period).filter((period) => /^\d{4}$/.test(period))
  return [...new Set(periods)].sort()
}
