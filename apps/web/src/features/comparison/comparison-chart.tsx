import { LineChart } from 'echarts/charts'
import { AriaComponent, GridComponent } from 'echarts/components'
import { init, use } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import { useEffect, useRef } from 'react'
import type { ComparedIndicator } from '../../api/types.ts'
import { comparisonOption } from './comparison-option.ts'

use([LineChart, GridComponent, AriaComponent, SVGRenderer])

/** The paths of several plans in one picture; says the same as the table below it. */
export default function ComparisonChart(props: {
  readonly indicator: ComparedIndicator
  readonly description: string
}) {
  const { indicator, description } = props
  const frame = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const element = frame.current
    if (!element) return
    const style = getComputedStyle(element)
    const drawn = init(element, null, { renderer: 'svg' })
    const inkOf = (token: string) => style.getPropertyValue(token).trim()
    drawn.setOption({
      textStyle: { fontFamily: style.fontFamily, color: inkOf('--ink-2') },
      ...comparisonOption(indicator, { inkOf, description }),
    })
    const fitted = new ResizeObserver(() => drawn.resize())
    fitted.observe(element)
    return () => {
      fitted.disconnect()
      drawn.dispose()
    }
  }, [indicator, description])
  return <div ref={frame} className="comparison-chart" />
}
