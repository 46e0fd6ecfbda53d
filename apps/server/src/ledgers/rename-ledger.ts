import type { Actor } from '../identity/actor.ts'
import { recordEvent } from '../identity/audit.ts'
import { inScope } from '../platform/database.ts'
import type { Services } from '../platform/services.ts'
import { storableText } from '../platform/storable.ts'
import { refuseTaken } from './add-ledger.ts'
import { findStoredLedger } from './find-stored-ledger.ts'

/** Gives a ledger another name. @throws AppError 404; 422 for a name that another has */
export async function renameLedger(
  { db, clock }: Pick<Services, 'db' | 'clock'>,
  actor: Actor,
  id: string,
  name: string,
): Promise<{ name: string }> {
  const called = storableText(name.trim())
  return inScope(db, actor, async (tx) => {
    const ledger = await findStoredLedger(tx, id, true)
    await refuseTaken(tx, called, ledger.number)
    if (called === ledger.name) return { name: called }
    await tx.updateTable('ledgers').set({ name: called }).where('ledger_id', '=', ledger.number).execute()
    const details = { before: { name: ledger.name }, after: { name: called } }
    await recordEvent(tx, actor, { action: 'ledger_renamed', subject: `ledger:${id}`, details }, clock.now())
    return { name: called }
  })
}
