import { proposeDeadline } from '@tongtu/delivery'
import { sql } from 'kysely'
import type { StepMoment } from '../cases/step-moment.ts'
import type { Tx } from '../platform/database.ts'
import { publicId } from '../platform/public-id.ts'
import { STRUCK } from '../write-offs/write-off-work.ts'
import type { RoundProposal } from './schema.ts'

/**
 * The month each plan would open next, with the usual deadline: one click opens it, so that the second month is no work.
 * Plans that have opened the present month have none. One query however many plans.
 */
export async function proposeRounds(tx: Tx, { now: { today, calendar } }: StepMoment): Promise<RoundProposal[]> {
  const present = today.slice(0, 7)
  const { rows } = await sql<Row>`
    select p.plan_id, p.title, count(*) as measures,
           count(*) filter (where m.led) as led,
           count(*) filter (where m.led and m.struck) as struck,
           (select max(period) from rounds o where o.jurisdiction_id = p.jurisdiction_id and o.plan_id = p.plan_id) as last
    from plans p
    join (
      select m.jurisdiction_id, m.plan_id,
             exists (
               select from duties d
               where d.jurisdiction_id = m.jurisdiction_id and d.measure_id = m.measure_id and d.valid_to is null
                 and d.role in ('compiling', 'lead')) as led,
             exists (
               select from cases c
               join case_events e on e.jurisdiction_id = c.jurisdiction_id and e.case_id = c.case_id
               where c.jurisdiction_id = m.jurisdiction_id and c.measure_id = m.measure_id and c.loop = 'write-off'
                 and c.state = any(${STRUCK}) and e.event = 'approve'
               having (max(e.at) at time zone 'Asia/Shanghai')::date < ${`${present}-01`}::date) as struck
      from measures m
      where m.status = 'active') m on m.jurisdiction_id = p.jurisdiction_id and m.plan_id = p.plan_id
    group by p.jurisdiction_id, p.plan_id
    order by p.confirmed_at desc`.execute(tx)
  const usual = proposeDeadline(present, calendar)
  const deadline = usual >= today ? usual : calendar.addWorkdays(today, 1)
  return rows
    .filter(({ last }) => last === null || last < present)
    .map(({ plan_id, title, measures, led, struck }) => ({
      planId: publicId('plan', plan_id),
      planTitle: title,
      period: present,
      deadline,
      measures: led - struck,
      withoutUnit: measures - led,
      writtenOff: struck,
    }))
}

interface Row {
  plan_id: number
  title: string
  measures: number
  /** Of them those that some unit reports for, see reporting-units.ts. */
  led: number
  /** Of these those that owe nothing any more, see owing-units.ts. */
  struck: number
  last: string | null
}
