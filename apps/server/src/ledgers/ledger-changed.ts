import type { ComputedFigure } from '@tongtu/indicator'
import { Exact } from '@tongtu/kernel'
import { recompute } from '../computed/recompute.ts'
import type { Setting } from '../computed/setting.ts'
import { type ComputedChange, writeComputed } from '../computed/write-computed.ts'
import { takeFigures } from '../observations/write-observations.ts'
import { chinaDay } from '../platform/china-day.ts'
import type { Tx } from '../platform/database.ts'
import { figureFor, ledgerSources, provenSeries, yearsOf } from './ledger-figure.ts'

/**
 * Makes anew the yearly figures that ledgers give, and all that follows from those that changed, verdicts included; what no
 * ledger gives any more is gone. Called at the end of every change of rows or of what they prove, in its transaction.
 * @returns how many figures changed
 */
export async function ledgerChanged(tx: Tx, setting: Setting): Promise<number> {
  await takeFigures(tx, setting.placeId)
  const today = chinaDay(setting.at)
  const sources = await ledgerSources(tx, await provenSeries(tx))
  const before = new Map((await storedFigures(tx, setting)).map((row) => [`${row.series} ${row.period}`, row]))
  const changes: ComputedChange[] = []
  for (const [series, source] of sources) {
    for (const period of yearsOf(source, today)) {
      const proven = figureFor(source, period, today)
      if (proven === null) continue
      const key = `${series} ${period}`
      const stood = before.get(key)
      before.delete(key)
      if (stood && new Exact(stood.value).eq(proven.value) && stood.state === proven.state) continue
      const figure: ComputedFigure = {
        ...{ value: new Exact(proven.value), state: proven.state, how: 'ledger' },
        ...{ used: 1, expected: 1, demo: false },
      }
      changes.push({ series, region: setting.placeCode, period, figure })
    }
  }
  for (const { series, period } of before.values())
    changes.push({ series, region: setting.placeCode, period, figure: null })
  if (changes.length === 0) return 0
  await writeComputed(tx, setting, changes)
  await recompute(tx, setting, changes)
  return changes.length
}

function storedFigures(tx: Tx, { placeId, placeCode }: Setting) {
  return tx
    .selectFrom('computed_figures')
    .select(['series', 'period', 'value', 'state'])
    .where('jurisdiction_id', '=', placeId)
    .where('region', '=', placeCode)
    .where('how', '=', 'ledger')
    .execute()
}
