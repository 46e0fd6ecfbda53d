import type { IndicatorRow, NewRestatement } from '../../api/types.ts'

/** What is typed for one indicator: a factor for all its years, or figures of single years. */
export interface RowInput {
  readonly factor: string
  readonly years: Readonly<Record<string, string>>
}

/** Indicators that have figures, each with them by year. */
export function measuredRows(rows: readonly IndicatorRow[]) {
  return rows.flatMap(({ indicator, observations }) => {
    const figures = observations.filter(({ value }) => value !== null)
    if (figures.length === 0) return []
    return [{ id: indicator.id, name: indicator.name, unit: indicator.unit, figures }]
  })
}

/** The rows of a restatement that something was typed for; what is typed for a year goes before the factor. */
export function restatedRows(inputs: ReadonlyMap<string, RowInput>, from: string, to: string): NewRestatement['rows'] {
  return [...inputs].flatMap(([indicator, { factor, years }]): NewRestatement['rows'] => {
    const values = Object.entries(years)
      .filter(([, raw]) => raw.trim() !== '')
      .map(([period, raw]) => ({ period, raw: raw.trim() }))
    const multiplied = factor.trim() === '' ? {} : { factor: factor.trim() }
    if (values.length === 0 && factor.trim() === '') return []
    return [{ indicator, from, to, ...multiplied, ...(values.length > 0 ? { values } : {}) }]
  })
}
