import type { Severity } from '@tongtu/plan'
import { sql } from 'kysely'
import { countOpenDrafts, findDrafts } from '../drafts/draft-repository.ts'
import type { Actor } from '../identity/actor.ts'
import { listPlans } from '../plans/list-plans.ts'
import type { Tx } from '../platform/database.ts'
import { publicId } from '../platform/public-id.ts'
import { ruleTitle } from './rule-title.ts'
import type { Workplace } from './schema.ts'

const SHOWN = 100

/**
 * What there is to do: imports to go on with, measures nobody leads, doubts still open. The lists are the plan
 * office's work; a leader sees them without the drafts, a liaison sees the counts of the place alone.
 */
export async function readWorkplace(tx: Tx, { role }: Pick<Actor, 'role'>): Promise<Workplace> {
  const plans = await listPlans(tx, { superior: false })
  const office = role === 'office'
  const { drafts } = office ? await findDrafts(tx, { limit: SHOWN }) : { drafts: [] }
  const sum = (count: (plan: (typeof plans)[number]) => number) => plans.reduce((all, plan) => all + count(plan), 0)
  return {
    drafts,
    measuresWithoutUnit: role === 'liaison' ? [] : await measuresWithoutUnit(tx),
    openDiagnostics: role === 'liaison' ? [] : await openDiagnostics(tx),
    counts: {
      drafts: office ? await countOpenDrafts(tx) : 0,
      measuresWithoutUnit: sum((plan) => plan.withoutUnit),
      errors: sum((plan) => plan.errors),
      warnings: sum((plan) => plan.warnings),
      hints: sum((plan) => plan.hints),
      plans: plans.length,
      measures: sum((plan) => plan.measures),
    },
  }
}

async function measuresWithoutUnit(tx: Tx): Promise<Workplace['measuresWithoutUnit']> {
  const rows = await tx
    .selectFrom('measures as m')
    .innerJoin('plans as p', (join) =>
      join.onRef('p.jurisdiction_id', '=', 'm.jurisdiction_id').onRef('p.plan_id', '=', 'm.plan_id'),
    )
    .where('m.status', '=', 'active')
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('duties as d')
            .whereRef('d.jurisdiction_id', '=', 'm.jurisdiction_id')
            .whereRef('d.measure_id', '=', 'm.measure_id')
            .where('d.role', '=', 'lead')
            .where('d.valid_to', 'is', null),
        ),
      ),
    )
    .select(['m.measure_id', 'm.plan_id', 'p.title as plan_title', 'm.no', 'm.name'])
    .orderBy('p.confirmed_at', 'desc')
    .orderBy('m.plan_id', 'desc')
    .orderBy('m.position')
    .limit(SHOWN)
    .execute()
  return rows.map((row) => ({
    id: publicId('measure', row.measure_id),
    planId: publicId('plan', row.plan_id),
    planTitle: row.plan_title,
    no: row.no,
    title: row.name,
  }))
}

/** One entry for each rule of each plan: a rule that fires fifty times is one thing to look at. */
async function openDiagnostics(tx: Tx): Promise<Workplace['openDiagnostics']> {
  const { rows } = await sql<GroupRow>`
    select p.plan_id, p.title as plan_title, d.code, d.severity, count(*) as count,
           (array_agg(d.message order by d.position))[1] as message
    from plan_diagnostics d
    join plans p on p.jurisdiction_id = d.jurisdiction_id and p.plan_id = d.plan_id
    where d.severity in ('error', 'warning') and d.answered_at is null
    group by p.jurisdiction_id, p.plan_id, d.code, d.severity
    order by d.severity, p.confirmed_at desc, p.plan_id desc, min(d.position)
    limit ${SHOWN}`.execute(tx)
  return rows.map(({ plan_id, plan_title: planTitle, code, severity, count, message }) => {
    return { planId: publicId('plan', plan_id), planTitle, code, severity, title: ruleTitle(code), count, message }
  })
}

interface GroupRow {
  plan_id: number
  plan_title: string
  code: string
  severity: Severity
  count: number
  message: string
}
