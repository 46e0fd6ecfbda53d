import type { ExportedFigure } from './exported-figure.ts'

/** The same as JSON: an object a figure, decimals as texts; the import reads it again. */
export function figuresJson(figures: readonly ExportedFigure[]) {
  return {
    figures: figures.map(({ row, observation }) => {
      const { region, period, value, absence, state, raw, source, note, demo, revision, recordedAt } = observation
      return {
        ...{ indicator: row.id, name: row.name, unit: row.unit, series: row.series },
        ...{ region, period, value, absence, state, raw, source, note, demo, revision, recordedAt },
      }
    }),
  }
}
