import type { EntryRow } from '../../api/types.ts'
import { t } from '../../app/locale/messages.ts'

/** Who enters a row that this account does not. */
export function lockedWords({ units }: EntryRow): string {
  return t('observations.locked', { units: units.join('、') || t('observations.locked.office') })
}
