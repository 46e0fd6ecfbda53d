import type { FigureFormat } from './figure-file.ts'

/** The same as JSON: an object a figure, decimals as texts; the import reads it again. */
export const figuresJson: FigureFormat = {
  type: 'application/json',
  ending: '.json',
  head: '{"figures": [\n',
  figure: ({ row, observation }) => {
    const { region, period, value, absence, state, raw, source, note, demo, revision, recordedAt } = observation
    return JSON.stringify({
      ...{ indicator: row.id, name: row.name, unit: row.unit, series: row.series },
      ...{ region, period, value, absence, state, raw, source, note, demo, revision, recordedAt },
    })
  },
  between: ',\n',
  tail: '\n]}\n',
}
