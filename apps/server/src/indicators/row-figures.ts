import { absent, type BookEntry, inRow, measured, type RowScale } from '@tongtu/indicator'
import type { FoundComputed } from '../computed/find-computed.ts'
import type { FoundObservation } from '../observations/find-observations.ts'
import { observationInRow } from '../observations/in-row.ts'
import type { Observation } from '../observations/schema.ts'
import { countingFigures, type PeriodEntry } from './counting-figures.ts'
import type { ComputedObservation } from './schema.ts'
import type { JudgedFigure } from './target-facts.ts'

/** The figures of whole years of a series in a region: what was entered, what follows from others, and which counts. */
export interface RowFigures {
  readonly entered: Observation[]
  readonly computed: ComputedObservation[]
  /** What was entered beats what was computed, but not a ledger; a computed figure with gaps is shown and not judged. */
  readonly counting: readonly JudgedFigure[]
}

/** The figures of some series and regions, to be looked up by both, as a row says them. */
export function figuresBySeries(
  observations: readonly FoundObservation[],
  computed: readonly FoundComputed[],
): (series: string, region: string, scale: RowScale | null) => RowFigures {
  const entered = Map.groupBy(observations.filter(isYear), ({ series }) => series)
  const made = Map.groupBy(computed.filter(isYear), ({ series }) => series)
  return (series, region, scale) => {
    const own = (entered.get(series) ?? []).flatMap(({ series: _, ...one }) =>
      one.region === region ? observationInRow(one, scale) : [],
    )
    const beside = (made.get(series) ?? []).flatMap((one) =>
      one.region === region ? { ...one, value: inRow(one.value, scale) } : [],
    )
    return {
      entered: own,
      computed: beside.map(computedObservation),
      counting: countingFigures(entriesOf(own, beside)),
    }
  }
}

const isYear = ({ period }: { readonly period: string }) => period.length === 4

/** Both kinds of figures of a region by their year. */
function entriesOf(entered: readonly Observation[], computed: readonly FoundComputed[]): PeriodEntry[] {
  const made = new Map(computed.map((one) => [one.period, one]))
  const given = new Map(entered.map((one) => [one.period, one]))
  return [...new Set([...given.keys(), ...made.keys()])].map((period) => {
    const own = given.get(period)
    return { period, entry: { entered: own ? enteredOf(own) : null, computed: made.get(period) ?? null } }
  })
}

function enteredOf({ value, absence, state, demo }: Observation): BookEntry['entered'] {
  return { reading: value === null ? absent(absence ?? 'blank') : measured(value, state), demo }
}

function computedObservation({ region, period, value, state, how, used, expected, demo, computedAt }: FoundComputed) {
  return { region, period, value: value.toFixed(), state, how, used, expected, demo, computedAt }
}
