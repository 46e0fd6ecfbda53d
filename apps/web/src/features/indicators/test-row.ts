import type { ComputedObservation, IndicatorRow, Observation } from '../../api/types.ts'

type Verdict = NonNullable<IndicatorRow['verdict']>

/** A row for tests: what a test does not name is unremarkable. */
export function rowWith(
  id: string,
  given: {
    readonly indicator?: Partial<IndicatorRow['indicator']>
    readonly verdict?: Partial<Verdict> | null
    readonly observations?: readonly Observation[]
    readonly computed?: readonly ComputedObservation[]
    readonly path?: IndicatorRow['path']
    readonly year?: string
  } = {},
): IndicatorRow {
  const { indicator, verdict = {}, observations = [], computed = [], path = [], year = '2024' } = given
  return {
    indicator: {
      ...{ id, no: id.slice(2), name: id, unit: '%', category: null, attribute: null, parent: null },
      ...{ leadUnits: [], span: [0, 1], values: [] },
      ...indicator,
    },
    definition: null,
    observations: [...observations],
    computed: [...computed],
    current: observations.find(({ period }) => period === year) ?? null,
    filled: observations.some(({ period }) => period === year),
    path,
    verdict: verdict && {
      ...{ status: 'on_track', statusName: '', provisional: false, outcome: 'met', warning: null, sentence: '' },
      ...{ awaiting: false, done: null, expected: null },
      ...verdict,
    },
  }
}

export function figure(period: string, value: string | null, given: Partial<Observation> = {}): Observation {
  return {
    ...{ region: '330213', period, value, absence: value === null ? 'blank' : null, state: 'final', raw: value ?? '' },
    ...{ source: null, note: null, demo: false, revision: 1, recordedAt: '2026-03-02T00:00:00Z', recordedBy: null },
    ...given,
  }
}

export function pathCell(period: string, value: string, mark: IndicatorRow['path'][number]['mark']) {
  return { period, value, mark, setByHand: false, because: null }
}

export function computedFigure(
  period: string,
  value: string,
  given: Partial<ComputedObservation> = {},
): ComputedObservation {
  return {
    ...{ region: '330213', period, value, state: 'final', how: 'regions', used: 3, expected: 3, demo: false },
    ...{ computedAt: '2026-03-02T00:00:00Z', ...given },
  }
}
