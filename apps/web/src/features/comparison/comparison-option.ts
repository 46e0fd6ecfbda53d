import type { ComparedIndicator } from '../../api/types.ts'
import { type AxisRange, axisRange } from '../indicators/axis-range.ts'
import { figureText } from '../indicators/figure-text.ts'

/** How the line of a plan is told from the others: by sign and dash, not by ink alone. */
export const marks = [
  { symbol: 'circle', dash: 'solid', ink: '--jade' },
  { symbol: 'rect', dash: 'dashed', ink: '--link' },
  { symbol: 'triangle', dash: 'dotted', ink: '--care' },
  { symbol: 'diamond', dash: 'solid', ink: '--seal' },
  { symbol: 'emptyCircle', dash: 'dashed', ink: '--ink-2' },
  { symbol: 'emptyRect', dash: 'dotted', ink: '--done' },
] as const

export const markOf = (at: number) => marks[at % marks.length] ?? marks[0]

/** Where the axis begins and ends: what the page says of it when that is not zero. */
export function chartRange(cells: readonly { readonly value: string | null }[]): AxisRange {
  return axisRange(cells.flatMap(({ value }) => (value === null ? [] : [Number(value)])))
}

/** The paths of several plans as lines; promised years have their sign, reckoned ones none. */
export function comparisonOption(
  { rows }: ComparedIndicator,
  given: { readonly inkOf: (token: string) => string; readonly description: string },
) {
  const years = [...new Set(rows.flatMap((row) => row.years.map(({ period }) => period)))].sort()
  return {
    aria: { enabled: true, label: { description: given.description }, decal: { show: false } },
    animation: false,
    grid: { left: 8, right: 28, top: 16, bottom: 4, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' },
    xAxis: { type: 'category', data: years, axisTick: { show: false } },
    yAxis: {
      type: 'value',
      ...chartRange(rows.flatMap((row) => row.years)),
      axisLabel: { formatter: (value: number) => figureText(String(value)) },
    },
    series: rows.map((row, at) => {
      const { symbol, dash, ink } = markOf(at)
      const color = given.inkOf(ink)
      return {
        type: 'line',
        name: row.planTitle,
        symbol,
        symbolSize: 9,
        connectNulls: true,
        lineStyle: { color, type: dash, width: 2 },
        itemStyle: { color },
        data: years.map((year) => {
          const cell = row.years.find(({ period }) => period === year)
          if (!cell?.value) return null
          return { value: Number(cell.value), symbolSize: cell.mark === 'interpolated' ? 0 : 9 }
        }),
      }
    }),
  }
}
