import { settingOf } from '../computed/setting.ts'
import { inScope } from '../platform/database.ts'
import { inEachPlace } from '../platform/in-each-place.ts'
import type { Services } from '../platform/services.ts'
import { readRegions } from '../regions/regions.ts'
import { ledgerChanged } from './ledger-changed.ts'

/**
 * Makes the figures of ledgers anew in every place: a year that begins has one, and that of a year that is over is no longer
 * provisional, though nobody touched a row. @returns how many figures changed
 */
export function renewLedgerFigures({ db, clock }: Pick<Services, 'db' | 'clock'>): Promise<number> {
  const [regions, at] = [readRegions(), clock.now()]
  return inEachPlace(db, (place) =>
    inScope(db, { scope: [place.id] }, (tx) => ledgerChanged(tx, settingOf(regions, place, at))),
  )
}
