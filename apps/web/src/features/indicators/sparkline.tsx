import type { IndicatorRow } from '../../api/types.ts'
import { t } from '../../app/locale/messages.ts'
import { madeText } from './figure-text.ts'
import { type SparkPoint, sparkLineOf } from './spark-line.ts'
import { yearFigure, yearsOfFigures } from './year-figure.ts'
import './sparkline.css'

/** Figures of the years against the path to the target: dots hollow where provisional, targets as ticks. */
export function Sparkline(props: { readonly row: IndicatorRow; readonly width?: number; readonly height?: number }) {
  const { row, width = 112, height = 30 } = props
  const drawn = sparkLineOf(row, width, height)
  if (drawn === null) return <span className="quiet">{t('word.none')}</span>
  return (
    <svg className="sparkline" viewBox={`0 0 ${width} ${height}`} width={width} height={height} role="img">
      <title>{sparkWords(row)}</title>
      <polyline className="spark-path" points={points(drawn.path)} />
      {drawn.targets.map(({ x, y }) => (
        <path key={x} className="spark-target" d={`M${x - 4} ${y}h8`} />
      ))}
      {drawn.runs.map((run) => (
        <polyline key={run[0]?.x} className="spark-actual" points={points(run)} />
      ))}
      {drawn.dots.map(({ x, y, provisional }) => (
        <circle key={x} className={provisional ? 'spark-hollow' : 'spark-dot'} cx={x} cy={y} r="2.2" />
      ))}
    </svg>
  )
}

const points = (places: readonly SparkPoint[]) => places.map(({ x, y }) => `${x},${y}`).join(' ')

function sparkWords(row: IndicatorRow): string {
  const { path, indicator } = row
  const unit = indicator.unit ?? ''
  const said = (period: string, value: string) => t('indicators.spark.figure', { period, value: madeText(value), unit })
  const figures = yearsOfFigures(row).flatMap((year) => {
    const { value } = yearFigure(row, year).figure ?? { value: null }
    return value === null ? [] : [said(year, value)]
  })
  const targets = path.flatMap(({ period, value, mark }) =>
    mark === 'planned' && value !== null ? [said(period.slice(0, 4), value)] : [],
  )
  const list = (parts: readonly string[]) => parts.join(t('word.listComma')) || t('indicators.spark.none')
  return t('indicators.spark', { figures: list(figures), targets: list(targets) })
}
