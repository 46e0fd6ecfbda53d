import {
  expectedRange,
  type FigureKind,
  isOrdinary,
  type Limits,
  type Named,
  type Remark,
  type RowScale,
  screenFigure,
} from '@tongtu/indicator'
import { Exact, periodName } from '@tongtu/kernel'
import { shippedCatalogue } from '../../indicators/read-indicators.ts'
import type { Tx } from '../../platform/database.ts'
import type { FigureKey } from '../figure-key.ts'
import { figureInRow, figureInSeries } from '../in-row.ts'
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
  const earlierOf = await findEarlier(tx, figures)
  return figures.map((figure) => checkFigure(figure, earlierOf(figure)))
}

/** The same, of a whole workbook: what is odd about each figure and nothing else. */
export async function remarksOn(tx: Tx, figures: readonly FigureToCheck[]): Promise<readonly FigureRemark[][]> {
  const earlierOf = await findEarlier(tx, figures)
  return figures.map((figure) => {
    if (figure.value === null) return []
    const earlier = earlierOf(figure)
    const sizes = earlier.map(({ size }) => size)
    return isOrdinary(Number(figure.value), sizes, kindOf(figure)) ? [] : checkFigure(figure, earlier).remarks
  })
}

/** A figure of an earlier year in the unit of the row, as a decimal and as a machine number. */
interface EarlierFigure {
  readonly period: string
  readonly value: string
  readonly size: number
}

/** What stands in the years before each of some figures, oldest first, among them the other figures. */
async function findEarlier(tx: Tx, figures: readonly FigureToCheck[]) {
  const known = new Map<string, Map<string, EarlierFigure>>()
  const keep = (key: FigureKey, value: string) => {
    const { period } = key
    const line = known.get(lineOf(key)) ?? new Map<string, EarlierFigure>()
    known.set(lineOf(key), line.set(period, sized(period, value)))
  }
  for (const figure of await findHistory(tx, figures)) keep(figure, figure.value)
  for (const figure of figures) if (figure.value !== null) keep(figure, figureInSeries(figure.value, figure.scale))
  const years = new Map<string, readonly string[]>()
  return (figure: FigureToCheck): readonly EarlierFigure[] => {
    const line = known.get(lineOf(figure))
    if (!line) return []
    const before = years.get(figure.period) ?? earlierPeriods(figure.period)
    years.set(figure.period, before)
    const earlier = before.map((period) => line.get(period)).filter((one) => one !== undefined)
    return figure.scale === null ? earlier : earlier.map((one) => saidIn(one, figure.scale))
  }
}

const sized = (period: string, value: string): EarlierFigure => ({ period, value, size: Number(value) })

const saidIn = ({ period, value }: EarlierFigure, scale: RowScale | null) => sized(period, figureInRow(value, scale))

function checkFigure(figure: FigureToCheck, before: readonly EarlierFigure[]): CheckedFigure {
  const kind = kindOf(figure)
  const earlier = before.map((one) => namedOf(one.period, one.value))
  const { value: range, reason } = expectedRange(earlier, kind)
  const { period, value } = figure
  return {
    limits: kind.limits,
    range: range && { low: range.low.toFixed(), high: range.high.toFixed() },
    whyNoRange: reason?.words ?? null,
    remarks: value === null ? [] : screenFigure(namedOf(period, value), earlier, kind, range).map(remarkOf),
  }
}

const kindOf = ({ series, unit, scale }: FigureToCheck): FigureKind => ({ unit, limits: limitsOf(series, scale) })

function limitsOf(series: string, scale: RowScale | null): Limits | null {
  const limits = shippedCatalogue().find(series)?.limits ?? null
  if (limits === null || scale === null) return limits
  return { low: figureInRow(limits.low, scale), high: figureInRow(limits.high, scale) }
}

const namedOf = (period: string, value: string): Named => ({ name: periodName(period), value: new Exact(value) })

/** What figures of different periods have in common. */
const lineOf = ({ series, region }: FigureKey) => `${series} ${region}`

const remarkOf = ({ meant, ...remark }: Remark): FigureRemark => ({ ...remark, meant: meant?.toFixed() ?? null })
