import type { DraftIndicator, DraftMeasure } from '@tongtu/plan'
import { findTables } from '../../normalise/find-tables.ts'
import type { SourceDocument } from '../../read/source-document.ts'
import { recogniseIndicators } from './recognise-indicators.ts'
import { recogniseTaskTables } from './recognise-task-tables.ts'

const PERIOD = { from: '2021', to: '2025', stated: true }

/** Indicators of a document, and the codes of what was doubted. */
export const indicatorsOf = (source: SourceDocument, period: typeof PERIOD | null = PERIOD) => {
  const found = recogniseIndicators(findTables(source), { text: source.text, period })
  return { indicators: found.indicators, codes: found.diagnostics.map(({ code }) => code) }
}

/** Measures of the task tables of a document, and the codes of what was doubted. */
export const measuresOf = (source: SourceDocument, period: typeof PERIOD | null = PERIOD) => {
  const found = recogniseTaskTables(findTables(source), { text: source.text, period })
  return { measures: found.measures, codes: found.diagnostics.map(({ code }) => code) }
}

/** `2025 target >= 30 家`, one string a cell. */
export const printedValues = ({ values }: DraftIndicator): string[] =>
  values.map((v) =>
    [v.period, v.role, v.comparator, v.valueTo ? `${v.value}~${v.valueTo}` : v.value, v.unit, v.words]
      .filter((part) => part !== null)
      .join(' '),
  )

/** `县财政局+县教育局 / 县水利局`: who leads, who supports. */
export const printedUnits = ({ leadUnits, supportingUnits }: DraftMeasure): string =>
  [leadUnits, supportingUnits].map((units) => units.map(({ name }) => name).join('+')).join(' / ')
