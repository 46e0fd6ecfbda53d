import type { EntryRow, EntryTable, Observation } from '../../api/types.ts'

/** A figure that stands, for tests. */
export const figure = (more: Partial<Observation> = {}): Observation => ({
  ...{ region: '330213', period: '2024', value: '3.9', raw: '3.9', absence: null, state: 'preliminary' },
  ...{ source: null, note: null, demo: false, revision: 1, recordedAt: '2025-02-18T02:00:00Z', recordedBy: 'clerk' },
  ...more,
})

/** A row of the entry table, for tests. */
export const entryRow = (id: string, more: Partial<EntryRow> = {}): EntryRow => ({
  ...{
    id,
    indicator: id,
    region: '330213',
    no: id.slice(2),
    name: `indicator ${id}`,
    unit: '%',
    category: null,
    attribute: null,
    parent: null,
  },
  ...{ units: ['bureau'], mayEnter: true, heading: false, target: null, before: null, current: null },
  ...{ searched: '', path: null, limits: null, range: null, whyNoRange: null, remarks: [] },
  ...{ serves: null, ledger: null, proof: 'none', proven: false },
  ...more,
})

export const entryTable = (...rows: EntryRow[]): EntryTable => ({
  period: '2024',
  region: '330213',
  places: [],
  inputs: 0,
  indicators: [],
  rows,
})
