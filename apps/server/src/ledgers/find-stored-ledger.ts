import type { LedgerTemplate } from '@tongtu/delivery'
import type { Selectable } from 'kysely'
import type { Tx } from '../platform/database.ts'
import { notFound } from '../platform/errors.ts'
import { numberOf, publicId } from '../platform/public-id.ts'
import { shippedTemplates } from './read-ledger-templates.ts'
import type { LedgerTables } from './tables.ts'

/** A ledger of the place with the template that says what it holds. */
export interface StoredLedger {
  readonly number: number
  readonly id: string
  readonly name: string
  readonly template: LedgerTemplate
}

/** One ledger; locked until the transaction ends when `lock`, so that its rows change one after another. @throws AppError 404 */
export async function findStoredLedger(tx: Tx, id: string, lock = false): Promise<StoredLedger> {
  const query = tx
    .selectFrom('ledgers')
    .selectAll()
    .where('ledger_id', '=', numberOf('ledger', id) ?? 0)
  const row = await (lock ? query.forUpdate() : query).executeTakeFirst()
  if (!row) throw notFound('这份台账')
  return storedLedger(row)
}

export function storedLedger(
  row: Pick<Selectable<LedgerTables['ledgers']>, 'ledger_id' | 'name' | 'template'>,
): StoredLedger {
  const template = shippedTemplates().find(({ id }) => id === row.template)
  if (!template) throw new RangeError(`no template ${row.template} in ledgers/`)
  return { number: row.ledger_id, id: publicId('ledger', row.ledger_id), name: row.name, template }
}
