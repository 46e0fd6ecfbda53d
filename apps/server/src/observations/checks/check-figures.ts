import {
  expectedRange,
  type FigureKind,
  inRow,
  inSeries,
  type Limits,
  type Named,
  type Remark,
  type RowScale,
  screenFigure,
} from '@tongtu/indicator'
import { type Decimal, Exact, periodName } from '@tongtu/kernel'
import { shippedCatalogue } from '../../indicators/read-indicators.ts'
import type { Tx } from '../../platform/database.ts'
import type { FigureKey } from '../figure-key.ts'
import { figureInRow } from '../in-row.ts'
import { earlierPeriods, findHistory } from './find-history.ts'
import type { Bounds, FigureRemark } from './schema.ts'

/** A cell of a row with the figure that stands or is to stand there, in the unit of the row; null: none. */
export interface FigureToCheck extends FigureKey {
  readonly unit: string | null
  readonly scale: RowScale | null
  readonly value: string | null
}

/** What is known of a cell before it is filled, and what is odd about its figure: all in the unit of its row. */
export interface CheckedFigure {
  readonly limits: Bounds | null
  /** Where the figure is expected (参考范围); null with the reason. */
  readonly range: Bounds | null
  readonly whyNoRange: string | null
  readonly remarks: FigureRemark[]
}

/**
 * Checks any number of cells against their limits, the year before and their reference range: one query. Figures that
 * come together are looked at beside one another, so that the years of one sheet count as its history.
 * @returns in the order of the cells
 */
export async function checkFigures(tx: Tx, figures: readonly FigureToCheck[]): Promise<readonly CheckedFigure[]> {
  const known = new Map<string, Map<string, Named>>()
  const keep = (key: FigureKey, value: Decimal) => {
    const line = known.get(lineOf(key)) ?? new Map<string, Named>()
    known.set(lineOf(key), line.set(key.period, { name: periodName(key.period), value }))
  }
  for (const figure of await findHistory(tx, figures)) keep(figure, new Exact(figure.value))
  for (const figure of figures) if (figure.value !== null) keep(figure, inSeries(new Exact(figure.value), figure.scale))
  return figures.map((figure) => checkFigure(figure, known.get(lineOf(figure)) ?? new Map()))
}

function checkFigure(figure: FigureToCheck, line: ReadonlyMap<string, Named>): CheckedFigure {
  const { series, unit, scale, period, value } = figure
  const said = (kept: Named): Named => (scale === null ? kept : { ...kept, value: inRow(kept.value, scale) })
  const kind: FigureKind = { unit, limits: limitsOf(series, scale) }
  const earlier = earlierPeriods(period)
    .flatMap((before) => line.get(before) ?? [])
    .map(said)
  const { value: range, reason } = expectedRange(earlier, kind)
  return {
    limits: kind.limits,
    range: range && { low: range.low.toFixed(), high: range.high.toFixed() },
    whyNoRange: reason?.words ?? null,
    remarks: value === null ? [] : screenFigure(said(line.get(period)!), earlier, kind, range).map(remarkOf),
  }
}

function limitsOf(series: string, scale: RowScale | null): Limits | null {
  const limits = shippedCatalogue().find(series)?.limits ?? null
  if (limits === null || scale === null) return limits
  return { low: figureInRow(limits.low, scale), high: figureInRow(limits.high, scale) }
}

/** What figures of different periods have in common. */
const lineOf = ({ series, region }: FigureKey) => `${series} ${region}`

const remarkOf = ({ meant, ...remark }: Remark): FigureRemark => ({ ...remark, meant: meant?.toFixed() ?? null })
