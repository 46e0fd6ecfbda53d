import type { Actor } from '../identity/actor.ts'
import { addLedger } from '../ledgers/add-ledger.ts'
import { addLedgerTarget } from '../ledgers/link-target.ts'
import { moveRows } from '../ledgers/move-rows.ts'
import { shippedTemplates } from '../ledgers/read-ledger-templates.ts'
import { saveRows } from '../ledgers/save-rows.ts'
import type { MoveLedgerRows, SaveLedgerRows } from '../ledgers/schema.ts'
import { inScope } from '../platform/database.ts'
import type { Services } from '../platform/services.ts'
import { readRegions } from '../regions/regions.ts'
import { linesOf, promiseOf, promisesOf, type SamplePromise } from './load-sample-promises.ts'

/** A ledger of a kind, with a table of its rows and the promise that it proves. */
export interface SampleLedger {
  readonly template: string
  readonly name: string
  /** A line a row, its columns by their names, then the days and grounds of its states. */
  readonly rows: string
  readonly proves: SamplePromise
}

/**
 * Keeps a ledger the way people do: the program enters and lists its rows, a demo user of the place's plan office verifies
 * and withdraws them, each as from its day.
 */
export async function loadSampleLedger(
  services: Services,
  actor: Actor,
  planId: string,
  { template, name, rows, proves }: SampleLedger,
): Promise<void> {
  const regions = readRegions()
  const { id } = await addLedger(services, regions, actor, { template, name })
  const { targets } = await promisesOf(services, actor, planId)
  await addLedgerTarget(services, regions, actor, id, promiseOf(targets, proves).id)
  const written = linesOf(rows)
  const columns = shippedTemplates().find((one) => one.id === template)?.columns ?? []
  const entered = await saveRows(services, regions, actor, id, {
    rows: written.map((row) => ({
      ...{ cells: cellsOf(columns, row), state: 'listed' },
      ...{ on: row.get('列入') ?? '', reference: row.get('列入文号') ?? '' },
    })),
  })
  const second = { ...actor, userId: await demoOffice(services, actor) }
  for (const [at, row] of entered.rows.entries()) {
    let revision = 1
    for (const move of movesOf(written[at] ?? new Map())) {
      const [moved] = await moveRows(services, regions, second, id, { ...move, rows: [{ id: row, revision }] })
      if (!moved?.done) throw new Error(moved?.message ?? row)
      revision = moved.revision
    }
  }
}

function cellsOf(columns: readonly { readonly id: string; readonly name: string }[], row: ReadonlyMap<string, string>) {
  const cells = columns.map(({ id, name }) => [id, row.get(name) ?? ''] as const)
  return Object.fromEntries(cells) satisfies SaveLedgerRows['rows'][number]['cells']
}

function movesOf(row: ReadonlyMap<string, string>): Omit<MoveLedgerRows, 'rows'>[] {
  const [verified, withdrawn] = [row.get('核验'), row.get('退出')]
  return [
    ...(verified ? [{ move: 'verify', on: verified, reference: row.get('核验文号') ?? '' } as const] : []),
    ...(withdrawn ? [{ move: 'withdraw', on: withdrawn, reason: row.get('退出原因') ?? '' } as const] : []),
  ]
}

/** Another person than who entered the rows. */
async function demoOffice({ db }: Services, actor: Actor): Promise<string | null> {
  const found = await inScope(db, actor, (tx) =>
    tx
      .selectFrom('memberships as m')
      .innerJoin('users as u', 'u.user_id', 'm.user_id')
      .where('m.role', '=', 'office')
      .where('u.demo', '=', true)
      .select('u.user_id')
      // `office-331102`, whom the place has to itself.
      .orderBy('u.username', 'desc')
      .executeTakeFirst(),
  )
  return found?.user_id ?? null
}
