import { figureIn } from '@tongtu/delivery'
import { ruleOf } from '@tongtu/indicator'
import { Exact } from '@tongtu/kernel'
import { settingOf } from '../computed/setting.ts'
import type { Actor } from '../identity/actor.ts'
import { recordEvent } from '../identity/audit.ts'
import { seriesOf } from '../observations/series-of.ts'
import { presentTarget } from '../plans/stored-quantity.ts'
import { inScope, type Tx } from '../platform/database.ts'
import { AppError, notFound } from '../platform/errors.ts'
import { numberOf, takeNumbers } from '../platform/public-id.ts'
import type { Services } from '../platform/services.ts'
import type { Regions } from '../regions/regions.ts'
import { findStoredLedger } from './find-stored-ledger.ts'
import { ledgerChanged } from './ledger-changed.ts'
import { ledgerSources, targetLedgers } from './ledger-figure.ts'

/**
 * Makes a ledger the source of a row of a plan's table, or of a target in a sentence (`i-12`, `t-12`): from then on its
 * figures are those of the ledger.
 * @throws AppError 404; 409 where another ledger is its source; 422 where the units do not fit
 */
export async function linkTarget(
  tx: Tx,
  regions: Regions,
  actor: Actor,
  { id, subject, now }: { readonly id: string; readonly subject: string; readonly now: Date },
): Promise<void> {
  const ledger = await findStoredLedger(tx, id, true)
  const proven = await provenBy(tx, subject)
  const fits = figureIn(new Exact(1), ledger.template.figure, proven.unit)
  if ('problem' in fits) throw new AppError(422, 'TT-V-110', `“${proven.name}”不能以这份台账为来源：${fits.problem}`)
  const standing = await sourceOf(tx, proven)
  if (standing?.number === ledger.number && (await standingLink(tx, subject))) return
  if (standing && standing.number !== ledger.number)
    throw new AppError(409, 'TT-V-409', `“${proven.name}”已经以台账“${standing.name}”为来源，请先在那份台账上解除`)
  await tx
    .insertInto('ledger_targets')
    .values({
      jurisdiction_id: actor.place.id,
      link_id: await takeNumbers(tx, actor.place.id, 'ledgerTarget', 1),
      ledger_id: ledger.number,
      indicator_id: numberOf('indicator', subject),
      target_id: numberOf('target', subject),
      added_at: now,
      added_by: actor.userId,
      ended_at: null,
      ended_by: null,
    })
    .execute()
  const details = { indicator: proven.name }
  await recordEvent(tx, actor, { action: 'ledger_linked', subject: `ledger:${id}`, details }, now)
  await ledgerChanged(tx, settingOf(regions, actor.place, now))
}

/** What a ledger is to prove; `series` where its figures are filed with those of other rows. */
interface Proven {
  readonly number: number
  readonly name: string
  readonly unit: string | null
  readonly series: string | null
}

/** The row or target, held until the transaction ends. @throws AppError 404 */
async function provenBy(tx: Tx, subject: string): Promise<Proven> {
  const number = numberOf('target', subject)
  if (number === null) return rowProven(tx, numberOf('indicator', subject) ?? 0)
  const row = await tx
    .selectFrom('targets')
    .selectAll()
    .where('target_id', '=', number)
    .where('status', '=', 'active')
    .forUpdate()
    .executeTakeFirst()
  if (!row) throw notFound('这个目标')
  const { metric, unit } = ruleOf(presentTarget(row))
  return { number, name: metric, unit, series: null }
}

async function rowProven(tx: Tx, number: number): Promise<Proven> {
  const row = await tx
    .selectFrom('indicators')
    .select(['indicator_id', 'definition', 'name', 'unit'])
    .where('indicator_id', '=', number)
    .where('status', '=', 'active')
    .forUpdate()
    .executeTakeFirst()
  if (!row) throw notFound('这项指标')
  return { number, name: row.name, unit: row.unit, series: seriesOf(row) }
}

async function sourceOf(tx: Tx, { number, unit, series }: Proven) {
  const source =
    series === null
      ? (await targetLedgers(tx, [{ number, unit }])).get(number)
      : (await ledgerSources(tx, [series])).get(series)
  return source?.ledger
}

/** The same, as a request of its own. */
export async function addLedgerTarget(
  { db, clock }: Pick<Services, 'db' | 'clock'>,
  regions: Regions,
  actor: Actor,
  id: string,
  subject: string,
): Promise<void> {
  await inScope(db, actor, (tx) => linkTarget(tx, regions, actor, { id, subject, now: clock.now() }))
}

/** Ends that a ledger is the source of a row or a target: its figures are entered again. @throws AppError 404 where it is not */
export async function endLedgerTarget(
  { db, clock }: Pick<Services, 'db' | 'clock'>,
  regions: Regions,
  actor: Actor,
  id: string,
  subject: string,
): Promise<void> {
  const now = clock.now()
  await inScope(db, actor, async (tx) => {
    const ledger = await findStoredLedger(tx, id, true)
    const standing = await standingLink(tx, subject)
    if (standing?.ledger_id !== ledger.number) throw notFound('这项指标与台账的关系')
    await tx
      .updateTable('ledger_targets')
      .set({ ended_at: now, ended_by: actor.userId })
      .where('link_id', '=', standing.link_id)
      .execute()
    const details = { indicator: standing.name }
    await recordEvent(tx, actor, { action: 'ledger_unlinked', subject: `ledger:${id}`, details }, now)
    await ledgerChanged(tx, settingOf(regions, actor.place, now))
  })
}

/** The link to a row or target that stands, with its name. */
function standingLink(tx: Tx, subject: string) {
  const [indicator, target] = [numberOf('indicator', subject), numberOf('target', subject)]
  return tx
    .selectFrom('ledger_targets as l')
    .leftJoin('indicators as i', (join) =>
      join.onRef('i.jurisdiction_id', '=', 'l.jurisdiction_id').onRef('i.indicator_id', '=', 'l.indicator_id'),
    )
    .leftJoin('targets as t', (join) =>
      join.onRef('t.jurisdiction_id', '=', 'l.jurisdiction_id').onRef('t.target_id', '=', 'l.target_id'),
    )
    .select(({ fn }) => ['l.link_id', 'l.ledger_id', fn.coalesce('i.name', 't.metric').as('name')])
    .where('l.ended_at', 'is', null)
    .where(({ or, eb }) => or([eb('l.indicator_id', '=', indicator ?? 0), eb('l.target_id', '=', target ?? 0)]))
    .executeTakeFirst()
}
