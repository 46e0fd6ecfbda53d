import { type AxisRange, axisRange } from './axis-range.ts'
import { figureText, madeText } from './figure-text.ts'
import { isProvisional } from './spark-line.ts'
import type { YearCell } from './year-cells.ts'
import type { ShownFigure } from './year-figure.ts'

/** Names of the series, which the description for screen readers speaks. */
export interface ChartNames {
  readonly actual: string
  readonly path: string
  readonly target: string
  readonly forecast: string
  readonly low: string
  readonly band: string
}

/** Inks by the tokens of the page. */
export interface ChartInks {
  readonly actual: string
  readonly path: string
  readonly target: string
  readonly paper: string
  readonly text: string
}

/** Where the axis begins: what the page says of it when that is not zero. */
export function chartRange(cells: readonly YearCell[]): AxisRange | null {
  const values = cells.flatMap(({ path, figure, forecast }) => [
    path?.value ?? null,
    figure?.value ?? null,
    ...(forecast ? [forecast.value, forecast.low, forecast.high] : []),
  ])
  const known = values.flatMap((value) => (value === null ? [] : [Number(value)]))
  return known.length === 0 ? null : axisRange(known)
}

/**
 * The chart of the table's cells: figures as a line with dots, hollow where provisional, diamonds where computed, and broken where a year is
 * missing; the path dashed; promises as ticks with their figures; the forecast dotted with its band.
 */
export function chartOption(given: {
  readonly cells: readonly YearCell[]
  readonly range: AxisRange
  readonly names: ChartNames
  readonly inks: ChartInks
  readonly description: string
  /** First years of another basis: a line through them says that they do not go on from those before. */
  readonly breaks: readonly { readonly year: string; readonly name: string }[]
  /** The year judged: a forecast leaves from the last figure up to it. */
  readonly year: string
}) {
  const { cells, range, names, inks, description, breaks, year } = given
  const line = { type: 'line', symbol: 'none', silent: false, emphasis: { disabled: false } } as const
  const forecast = forecastOf(cells, year)
  const label = { show: true, color: inks.text, fontSize: 12 }
  return {
    aria: { enabled: true, label: { description }, decal: { show: false } },
    animation: false,
    grid: { left: 8, right: 28, top: 28, bottom: 4, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' },
    xAxis: { type: 'category', data: cells.map((cell) => cell.year), axisTick: { show: false } },
    yAxis: {
      type: 'value',
      ...range,
      axisLabel: { formatter: (value: number) => figureText(String(value)) },
    },
    series: [
      { ...line, name: names.low, stack: 'band', stackStrategy: 'all', lineStyle: { opacity: 0 }, data: forecast.low },
      {
        ...line,
        ...{ name: names.band, stack: 'band', stackStrategy: 'all', lineStyle: { opacity: 0 }, data: forecast.band },
        areaStyle: { color: inks.actual, opacity: 0.15 },
      },
      {
        ...line,
        name: names.path,
        lineStyle: { color: inks.path, type: 'dashed', width: 1.5 },
        data: cells.map(({ path }) => numberOr(path?.value)),
      },
      {
        ...line,
        name: names.forecast,
        lineStyle: { color: inks.actual, type: 'dotted', width: 2 },
        data: forecast.line,
      },
      {
        ...line,
        name: names.target,
        symbol: 'rect',
        symbolSize: [22, 3],
        lineStyle: { opacity: 0 },
        itemStyle: { color: inks.target },
        label: { ...label, fontWeight: 600 },
        data: cells.map(({ path, gap }) =>
          path?.mark === 'planned' && path.value !== null
            ? {
                value: Number(path.value),
                label: { formatter: figureText(path.value), position: gap !== null && isAbove(gap) ? 'bottom' : 'top' },
              }
            : null,
        ),
      },
      {
        ...line,
        name: names.actual,
        symbol: 'circle',
        symbolSize: 8,
        lineStyle: { color: inks.actual, width: 2 },
        itemStyle: { color: inks.actual },
        label: { ...label, color: inks.actual, fontWeight: 600 },
        markLine: {
          ...{ symbol: 'none', silent: true, animation: false },
          lineStyle: { color: inks.text, type: [2, 4], width: 1.5 },
          label: { color: inks.text, fontSize: 12, position: 'end' },
          data: breaks.map(({ year, name }) => ({ xAxis: year, label: { formatter: name } })),
        },
        data: cells.map(({ figure, gap }) =>
          figure?.value
            ? {
                value: Number(figure.value),
                label: { formatter: madeText(figure.value), position: isAbove(gap) ? 'top' : 'bottom' },
                ...(figure.made !== null && { symbol: 'diamond', symbolSize: 11 }),
                ...((isProvisional(figure.state) || hasGaps(figure)) && {
                  itemStyle: { color: inks.paper, borderColor: inks.actual, borderWidth: 2 },
                }),
              }
            : null,
        ),
      },
    ],
  }
}

/** The forecast from the last figure to its year, straight; the band opens on the way. */
function forecastOf(cells: readonly YearCell[], year: string) {
  const nothing = cells.map(() => null)
  const to = cells.findIndex(({ forecast }) => forecast !== null)
  const from = cells.findLastIndex((cell) => cell.year <= year && cell.figure?.value)
  const ahead = cells[to]?.forecast
  const start = Number(cells[from]?.figure?.value)
  if (!ahead || from === -1) return { line: nothing, low: nothing, band: nothing }
  const along = (end: number) =>
    cells.map((_, at) => (at < from || at > to ? null : start + ((end - start) * (at - from)) / (to - from)))
  const line = along(Number(ahead.value))
  if (ahead.low === null || ahead.high === null) return { line, low: nothing, band: nothing }
  const low = along(Number(ahead.low))
  const high = along(Number(ahead.high))
  return { line, low, band: low.map((value, at) => (value === null ? null : (high[at] ?? value) - value)) }
}

/** A total with gaps is drawn hollow, as what is not settled. */
const hasGaps = ({ made }: ShownFigure) => made !== null && made.used < made.expected

/** Figures and promises of a year stand close together: the higher one has its label above. */
const isAbove = (gap: string | null) => gap === null || !gap.startsWith('-')

const numberOr = (value: string | null | undefined) => (value === null || value === undefined ? null : Number(value))
