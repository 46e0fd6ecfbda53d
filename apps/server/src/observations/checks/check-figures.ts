import { expectedRange, type FigureKind, type Named, type Remark, screenFigure } from '@tongtu/indicator'
import { Exact, periodName } from '@tongtu/kernel'
import { shippedCatalogue } from '../../indicators/read-indicators.ts'
import type { Tx } from '../../platform/database.ts'
import { type FigureKey, keyText } from '../figure-key.ts'
import { earlierPeriods, findHistory } from './find-history.ts'
import type { Bounds, FigureRemark } from './schema.ts'

/** A cell with the figure that stands or is to stand there; null: none. */
export interface FigureToCheck extends FigureKey {
  readonly unit: string | null
  readonly value: string | null
}

/** What is known of a cell before it is filled, and what is odd about its figure. */
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
  const known = await findHistory(tx, figures)
  for (const figure of figures) if (figure.value !== null) known.set(keyText(figure), figure.value)
  return figures.map((figure) => checkFigure(figure, known))
}

function checkFigure(figure: FigureToCheck, known: ReadonlyMap<string, string>): CheckedFigure {
  const { series, unit, period, value } = figure
  const kind: FigureKind = { unit, limits: shippedCatalogue().find(series)?.limits ?? null }
  const earlier = earlierPeriods(period).flatMap((before): Named[] => {
    const stood = known.get(keyText({ ...figure, period: before }))
    return stood === undefined ? [] : [named(before, stood)]
  })
  const { value: range, reason } = expectedRange(earlier, kind)
  return {
    limits: kind.limits,
    range: range && { low: range.low.toFixed(), high: range.high.toFixed() },
    whyNoRange: reason?.words ?? null,
    remarks: value === null ? [] : screenFigure(named(period, value), earlier, kind, range).map(remarkOf),
  }
}

const named = (period: string, value: string): Named => ({ name: periodName(period), value: new Exact(value) })

const remarkOf = ({ meant, ...remark }: Remark): FigureRemark => ({ ...remark, meant: meant?.toFixed() ?? null })
