import { proposeDeadline } from '@tongtu/delivery'
import { sql } from 'kysely'
import { reportingUnits } from '../assignments/reporting-units.ts'
import type { StepMoment } from '../cases/step-moment.ts'
import type { Tx } from '../platform/database.ts'
import { publicId } from '../platform/public-id.ts'
import type { RoundProposal } from './schema.ts'

/**
 * The month each plan would open next, with the usual deadline: one click opens it, so that the second month is no work.
 * Plans that have opened the present month have none.
 */
export async function proposeRounds(tx: Tx, { now: { today, calendar } }: StepMoment): Promise<RoundProposal[]> {
  const { rows } = await sql<{ plan_id: number; title: string; measures: number; last: string | null }>`
    select p.plan_id, p.title, count(*) as measures,
           (select max(period) from rounds o where o.jurisdiction_id = p.jurisdiction_id and o.plan_id = p.plan_id) as last
    from plans p
    join measures m on m.jurisdiction_id = p.jurisdiction_id and m.plan_id = p.plan_id and m.status = 'active'
    group by p.jurisdiction_id, p.plan_id
    order by p.confirmed_at desc`.execute(tx)
  const present = today.slice(0, 7)
  const proposals: RoundProposal[] = []
  for (const { plan_id, title, measures, last } of rows) {
    if (last !== null && last >= present) continue
    const units = await reportingUnits(tx, plan_id)
    const usual = proposeDeadline(present, calendar)
    proposals.push({
      planId: publicId('plan', plan_id),
      planTitle: title,
      period: present,
      deadline: usual >= today ? usual : calendar.addWorkdays(today, 1),
      measures: units.size,
      withoutUnit: measures - units.size,
    })
  }
  return proposals
}
