import { readFigure } from '@tongtu/delivery'
import type { Actor } from '../../identity/actor.ts'
import type { Tx } from '../../platform/database.ts'
import type { CellPlace } from '../entry-context.ts'
import { findEntered } from '../find-entered.ts'
import { remarksOn } from './check-figures.ts'
import type { FigureRemark } from './schema.ts'

/** A cell as it was typed. */
export interface TypedCell extends CellPlace {
  readonly raw: string
}

/**
 * What is odd about cells as they were typed, in their order: three queries. One that holds no figure, or none that can be
 * read, has no remarks here: saving it says what is wrong.
 */
export async function checkCells(
  tx: Tx,
  { place }: Actor,
  cells: readonly TypedCell[],
): Promise<readonly FigureRemark[][]> {
  const indicators = await findEntered(tx, [...new Set(cells.map(({ indicator }) => indicator))])
  const figures = cells.map(({ indicator, region = place.code, period, raw }) => {
    const { series = indicator, unit = null, scale = null } = indicators.get(indicator) ?? {}
    const read = raw.trim() === '' ? null : readFigure(raw, unit)
    return { series, region, period, unit, scale, value: read !== null && 'value' in read ? read.value : null }
  })
  return remarksOn(tx, figures)
}
