import type { Party } from '@tongtu/closed-loop'
import { type DueItem, monthName } from '@tongtu/delivery'
import { dayFromNumber, dayNumber } from '@tongtu/kernel'
import { sql } from 'kysely'
import { openNodes } from '../assignments/open-nodes.ts'
import type { Loops } from '../cases/loops.ts'
import type { Tx } from '../platform/database.ts'
import { publicId } from '../platform/public-id.ts'

/** Something owed, with the words for it. */
export interface OwedItem extends DueItem {
  /** Of a case; null for a node. */
  readonly loop: string | null
  /** Of a node; null for a case. */
  readonly measureId: string | null
  /** 2026年3月月报 第3项 培训阅读推广人 */
  readonly text: string
  readonly unitName: string
}

/** Days ahead within which the first reminder of a node, 30 working days before, can fall. */
const AHEAD = 75

/** Everything that somebody owes in the place: the present step of every open case, and the year's nodes. */
export async function findDueItems(tx: Tx, loops: Loops, today: string): Promise<OwedItem[]> {
  return [...(await openCases(tx, loops)), ...(await nodesOfTheYear(tx, today))]
}

/** Who is told of what waits for a party; where the unit itself is meant, up to its leader. */
const LADDERS: Readonly<Record<Party, DueItem['ladder']>> = {
  reporter: ['liaison', 'section_head', 'leader'],
  unit_leader: ['leader'],
  office: ['office'],
  verifier: ['office'],
  supervision: ['supervision'],
  leading_group: ['leading_group'],
}

async function openCases(tx: Tx, loops: Loops): Promise<OwedItem[]> {
  const { rows } = await sql<CaseRow>`
    select c.case_id, c.loop, c.loop_version, c.period, c.owner, c.version, c.entered_on, c.due_on,
      e.event in ('return', 'reopen') as returned, u.org_unit_id as unit_id, u.name as unit,
      m.no, coalesce(m.name, t.title) as title
    from cases c
    join case_events e on e.jurisdiction_id = c.jurisdiction_id and e.case_id = c.case_id and e.version = c.version
    join org_units u on u.jurisdiction_id = c.jurisdiction_id and u.org_unit_id = c.org_unit_id
    left join measures m on m.jurisdiction_id = c.jurisdiction_id and m.measure_id = c.measure_id
    left join unit_plans p on p.jurisdiction_id = c.jurisdiction_id and p.case_id = c.case_id
    left join plans t on t.jurisdiction_id = p.jurisdiction_id and t.plan_id = p.plan_id
    where c.ended_at is null
    order by c.case_id`.execute(tx)
  return rows.map((row) => ({
    subject: publicId('case', row.case_id),
    step: String(row.version),
    about: 'case',
    loop: row.loop,
    measureId: null,
    since: row.entered_on,
    dueOn: row.due_on,
    returned: row.returned,
    unitId: row.unit_id,
    unitName: row.unit,
    ladder: LADDERS[row.owner],
    text: `${row.period === null ? '' : monthName(row.period)}${loops.of(row).name} ${named(row)}`,
  }))
}

async function nodesOfTheYear(tx: Tx, today: string): Promise<OwedItem[]> {
  const nodes = await openNodes(tx, { until: dayFromNumber(dayNumber(today) + AHEAD) })
  return nodes.map((row) => ({
    subject: publicId('node', row.node_id),
    step: row.due_on,
    about: 'node',
    loop: null,
    measureId: publicId('measure', row.measure_id),
    since: row.sent_on,
    dueOn: row.due_on,
    returned: false,
    unitId: row.org_unit_id,
    unitName: row.unit,
    ladder: LADDERS.reporter,
    text: `节点“${row.node}” ${named(row)}`,
  }))
}

const named = ({ no, title }: Named) => (no === null ? title : `第${no}项 ${title}`)

interface Named {
  no: string | null
  title: string
}

interface CaseRow extends Named {
  case_id: number
  loop: string
  loop_version: number
  period: string | null
  owner: Party
  version: number
  entered_on: string
  due_on: string
  returned: boolean
  unit_id: string
  unit: string
}
