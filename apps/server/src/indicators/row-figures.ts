import { type ComputedFigure, isComplete } from '@tongtu/indicator'
import type { FoundComputed } from '../computed/find-computed.ts'
import type { FoundObservation } from '../observations/find-observations.ts'
import type { Observation } from '../observations/schema.ts'
import type { ComputedObservation } from './schema.ts'
import type { JudgedFigure } from './target-facts.ts'

/** The figures of whole years of a series in a region: what was entered, what follows from others, and which counts. */
export interface RowFigures {
  readonly entered: Observation[]
  readonly computed: ComputedObservation[]
  /** What was entered beats what was computed, but not a ledger; a computed figure with gaps is shown and not judged. */
  readonly counting: readonly JudgedFigure[]
}

/** The figures of some series and regions, to be looked up by both. */
export function figuresBySeries(
  observations: readonly FoundObservation[],
  computed: readonly FoundComputed[],
): (series: string, region: string) => RowFigures {
  const entered = Map.groupBy(observations.filter(isYear), ({ series }) => series)
  const made = Map.groupBy(computed.filter(isYear), ({ series }) => series)
  return (series, region) => {
    const own = (entered.get(series) ?? []).flatMap(({ series: _, ...one }) => (one.region === region ? one : []))
    const beside = (made.get(series) ?? []).filter((one) => one.region === region)
    const instead = beside.filter(
      (one) =>
        one.how === 'ledger' || (complete(one) && !own.some((other) => other.period === one.period && counts(other))),
    )
    return {
      entered: own,
      computed: beside.map(computedObservation),
      counting: [
        ...own.filter((one) => !instead.some(({ period }) => period === one.period)),
        ...instead.map(({ period, value, state }) => ({ period, value: value.toFixed(), absence: null, state })),
      ],
    }
  }
}

const isYear = ({ period }: { readonly period: string }) => period.length === 4
const counts = ({ absence }: Observation) => absence !== 'blank'
const complete = ({ used, expected }: ComputedFigure) => isComplete({ used, of: expected })

function computedObservation({ region, period, value, state, how, used, expected, demo, computedAt }: FoundComputed) {
  return { region, period, value: value.toFixed(), state, how, used, expected, demo, computedAt }
}
