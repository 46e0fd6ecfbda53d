import type { EntryRow } from '../../api/types.ts'
import { t } from '../../app/locale/messages.ts'
import { figureText } from '../indicators/figure-text.ts'

/** Who enters a row that this account does not, or which ledger counts its figure. */
export function lockedWords({ units, ledger }: EntryRow): string {
  if (ledger !== null) return t('observations.locked.ledger', { name: ledger.name, value: figureText(ledger.value) })
  return t('observations.locked', { units: units.join('、') || t('observations.locked.office') })
}
