import { LineChart } from 'echarts/charts'
import { AriaComponent, GridComponent, MarkLineComponent } from 'echarts/components'
import { type ECharts, init, registerTheme, use } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import { useEffect, useRef } from 'react'
import { t } from '../../app/locale/messages.ts'
import type { AxisRange } from './axis-range.ts'
import { chartOption } from './chart-option.ts'
import type { SeriesBreak } from './series-breaks.ts'
import type { YearCell } from './year-cells.ts'

use([LineChart, GridComponent, AriaComponent, MarkLineComponent, SVGRenderer])

/** Figures of the years against path, promises and forecast; says the same as the table beside it. */
export default function IndicatorChart(props: {
  readonly cells: readonly YearCell[]
  readonly range: AxisRange
  readonly year: string
  readonly description: string
  readonly breaks: readonly SeriesBreak[]
  /** The year that the pointer is on, here or in the table. */
  readonly lit: string | null
  readonly light: (year: string | null) => void
}) {
  const { cells, range, year, description, breaks, lit, light } = props
  const frame = useRef<HTMLDivElement>(null)
  const chart = useRef<ECharts | null>(null)
  const latest = useRef(light)
  latest.current = light
  useEffect(() => {
    const element = frame.current
    if (!element) return
    const inks = inksOf(element)
    registerTheme('tongtu', themeOf(inks))
    const drawn = init(element, 'tongtu', { renderer: 'svg' })
    const names = {
      ...{ actual: t('indicator.series.actual'), path: t('indicator.series.path') },
      ...{ target: t('indicator.series.target'), forecast: t('indicator.series.forecast') },
      ...{ low: t('indicator.series.low'), band: t('indicator.series.band') },
    }
    drawn.setOption(chartOption({ cells, range, names, inks, description, breaks, year }))
    drawn.on('mouseover', ({ dataIndex }) => latest.current(cells[dataIndex ?? -1]?.year ?? null))
    drawn.on('mouseout', () => latest.current(null))
    const fitted = new ResizeObserver(() => drawn.resize())
    fitted.observe(element)
    chart.current = drawn
    return () => {
      fitted.disconnect()
      drawn.dispose()
      chart.current = null
    }
  }, [cells, range, year, description, breaks])
  useEffect(() => {
    chart.current?.dispatchAction({ type: 'downplay' })
    const dataIndex = cells.findIndex((cell) => cell.year === lit)
    if (dataIndex !== -1) chart.current?.dispatchAction({ type: 'highlight', dataIndex })
  }, [cells, lit])
  return <div ref={frame} className="indicator-chart" />
}

/** The inks of the page's own tokens. */
function inksOf(element: Element) {
  const style = getComputedStyle(element)
  const ink = (name: string) => style.getPropertyValue(name).trim()
  return {
    ...{ actual: ink('--jade'), path: ink('--line-control'), target: ink('--ink-1'), paper: ink('--paper') },
    ...{ text: ink('--ink-2'), hair: ink('--line-hair'), family: style.fontFamily },
  }
}

function themeOf({ text, path, hair, family }: ReturnType<typeof inksOf>) {
  const axis = {
    axisLine: { lineStyle: { color: path } },
    axisLabel: { color: text, fontSize: 12 },
    splitLine: { lineStyle: { color: hair } },
  }
  return { textStyle: { fontFamily: family, color: text }, categoryAxis: axis, valueAxis: axis }
}
