import { sql } from 'kysely'
import { onlyUnit } from '../cases/only-unit.ts'
import type { StepMoment } from '../cases/step-moment.ts'
import type { Actor } from '../identity/actor.ts'
import type { Tx } from '../platform/database.ts'
import { notFound } from '../platform/errors.ts'
import { numberOf, publicId } from '../platform/public-id.ts'
import { hindrancesOf } from './hindrances.ts'
import { openingFigures } from './opening-figures.ts'
import type { Circular, CircularPaper, CircularReader } from './schema.ts'
import { type CircularRow, liveCircular, textsOf } from './stored-circular.ts'

/**
 * A circular: issued as it was stored, a draft with the figures of the moment. Drafts are there for the plan office alone;
 * that others looked at an issued one is noted the first time.
 * @throws AppError 404
 */
export async function findCircular(tx: Tx, moment: StepMoment, actor: Actor, id: string): Promise<Circular> {
  const number = numberOf('circular', id) ?? 0
  const row = await tx.selectFrom('circulars').selectAll().where('circular_id', '=', number).executeTakeFirst()
  if (!row) throw notFound('这期通报')
  const issued = await findIssued(tx, number)
  const office = actor.role === 'office'
  const common = {
    id,
    roundId: publicId('round', row.round_id),
    revision: row.revision,
    changedAt: row.changed_at.toISOString(),
  }
  if (issued) {
    const { withdrawn_at, reason, withdrawer } = issued
    if (!office) await noteView(tx, actor, number, moment.at)
    const at = withdrawn_at?.toISOString()
    return {
      ...common,
      state: at === undefined ? 'issued' : 'withdrawn',
      issuedAt: issued.issued_at.toISOString(),
      issuedBy: issued.issuer,
      withdrawn: at === undefined ? null : { reason: reason ?? '', at, by: withdrawer },
      paper: issued.paper,
      desk: null,
      readers: office ? await readersOf(tx, number, issued.paper) : [],
    }
  }
  if (!office) throw notFound('这期通报')
  const draft = await deskOf(tx, moment, row)
  return { ...common, state: 'draft', issuedAt: null, issuedBy: null, withdrawn: null, ...draft, readers: [] }
}

async function deskOf(tx: Tx, moment: StepMoment, row: CircularRow): Promise<Pick<Circular, 'paper' | 'desk'>> {
  const live = await liveCircular(tx, moment, row)
  const { month, facts, paper, fingerprint } = live
  const proposals = ({ proposed, others, tied }: typeof facts.praise) =>
    structuredClone({ proposed: [...proposed], others: [...others], tied: [...tied] }) as never
  return {
    paper,
    desk: {
      texts: textsOf(row),
      praise: proposals(facts.praise),
      criticism: proposals(facts.criticism),
      openingFigures: structuredClone(openingFigures(month, facts.totals)) as never,
      fingerprint,
      hindrances: hindrancesOf(live, row, moment.now.today),
    },
  }
}

async function findIssued(tx: Tx, number: number) {
  const { rows } = await sql<IssuedRow>`
    select i.paper, i.issued_at, p.name as issuer, w.withdrawn_at, w.reason, q.name as withdrawer
    from issued_circulars i
    left join memberships p on p.jurisdiction_id = i.jurisdiction_id and p.user_id = i.issued_by
    left join circular_withdrawals w on w.jurisdiction_id = i.jurisdiction_id and w.circular_id = i.circular_id
    left join memberships q on q.jurisdiction_id = w.jurisdiction_id and q.user_id = w.withdrawn_by
    where i.circular_id = ${number}`.execute(tx)
  return rows[0]
}

interface IssuedRow {
  paper: CircularPaper
  issued_at: Date
  issuer: string | null
  withdrawn_at: Date | null
  reason: string | null
  withdrawer: string | null
}

async function noteView(tx: Tx, actor: Actor, number: number, at: Date) {
  if (actor.userId === null) return
  await tx
    .insertInto('circular_views')
    .values({
      jurisdiction_id: actor.place.id,
      circular_id: number,
      user_id: actor.userId,
      org_unit_id: onlyUnit(actor)?.unitId ?? null,
      viewed_at: at,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** Which of its units have had it before their eyes, and when first. */
async function readersOf(tx: Tx, number: number, { units }: CircularPaper): Promise<CircularReader[]> {
  const rows = await tx
    .selectFrom('circular_views')
    .select((eb) => ['org_unit_id', eb.fn.min('viewed_at').as('at')])
    .where('circular_id', '=', number)
    .where('org_unit_id', 'is not', null)
    .groupBy('org_unit_id')
    .execute()
  const seen = new Map(rows.map(({ org_unit_id, at }) => [org_unit_id, at]))
  return units.map(({ unit }) => ({ unit, at: seen.get(unit.id)?.toISOString() ?? null }))
}
