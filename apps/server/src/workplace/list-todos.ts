import type { Party } from '@tongtu/closed-loop'
import { stateOf } from '@tongtu/closed-loop'
import { monthName, urgencies, urgencyOf } from '@tongtu/delivery'
import { yearOf } from '@tongtu/kernel'
import { sql } from 'kysely'
import { type OpenNode, openNodes } from '../assignments/open-nodes.ts'
import { askerOf } from '../cases/asker-of.ts'
import { onlyUnit } from '../cases/only-unit.ts'
import type { StepMoment } from '../cases/step-moment.ts'
import type { Actor } from '../identity/actor.ts'
import type { Tx } from '../platform/database.ts'
import { publicId } from '../platform/public-id.ts'
import { figureDuties } from './figure-duties.ts'
import { findNext } from './find-next.ts'
import { returnsOfMonth } from './returns-of-month.ts'
import type { Todo, Todos } from './schema.ts'

/** Working days before its day from which a node is something to do. */
const NEAR = 3
/** More rows than anybody works through in a day; the counts count all. */
const SHOWN = 200

/** What waits for the actor, most pressing first, and how far the month is: a fixed number of queries. */
export async function listTodos(tx: Tx, moment: StepMoment, actor: Actor): Promise<Todos> {
  const { today, calendar } = moment.now
  const only = onlyUnit(actor)
  const unitId = only === null ? null : (only.unitId ?? NO_UNIT)
  const parties = askerOf(actor, unitId ?? '').parties
  const cases = await openCases(tx, parties, unitId)
  const until = calendar.addWorkdays(today, NEAR)
  const nodes = parties.includes('reporter') ? await openNodes(tx, { unitId, until }) : []
  const left = (dueOn: string) => calendar.workdaysBetween(today, dueOn)
  const todos = [...cases.map((row) => caseTodo(row, moment, left)), ...nodes.map((row) => nodeTodo(row, left))]
  const rank = ({ urgency }: Todo) => urgencies.indexOf(urgency)
  todos.sort((a, b) => rank(a) - rank(b) || (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0))
  const count = (urgency: Todo['urgency']) => todos.filter((todo) => todo.urgency === urgency).length
  return {
    todos: todos.slice(0, SHOWN),
    counts: {
      returned: count('returned'),
      late: count('late'),
      today: count('today'),
      soon: count('soon'),
      later: count('later'),
    },
    month: await returnsOfMonth(tx, today, unitId),
    next: todos.length === 0 ? await findNext(tx, today, unitId) : null,
    figures: await figureDuties(tx, actor, String(yearOf(today) - 1)),
  }
}

/** A liaison without a unit has nothing to do. */
const NO_UNIT = '00000000-0000-0000-0000-000000000000'

async function openCases(tx: Tx, parties: readonly Party[], unitId: string | null): Promise<CaseRow[]> {
  if (parties.length === 0) return []
  const { rows } = await sql<CaseRow>`
    select c.case_id, c.loop, c.loop_version, c.state, c.period, c.due_on, c.org_unit_id, u.name as unit,
      coalesce(m.plan_id, p.plan_id) as plan_id, m.no, coalesce(m.name, t.title) as title, p.year,
      r.round_id,
      case when e.event in ('return', 'reopen') then e.form ->> 'reason' end as returned_for,
      e.event in ('return', 'reopen') as returned,
      (select coalesce(max(substring(l.kind from 6)::integer), 0) from reminder_log l
        where l.jurisdiction_id = c.jurisdiction_id and l.subject = 'c-' || c.case_id and l.kind like 'urge-%') as urged
    from cases c
    join case_events e on e.jurisdiction_id = c.jurisdiction_id and e.case_id = c.case_id and e.version = c.version
    join org_units u on u.jurisdiction_id = c.jurisdiction_id and u.org_unit_id = c.org_unit_id
    left join measures m on m.jurisdiction_id = c.jurisdiction_id and m.measure_id = c.measure_id
    left join unit_plans p on p.jurisdiction_id = c.jurisdiction_id and p.case_id = c.case_id
    left join plans t on t.jurisdiction_id = p.jurisdiction_id and t.plan_id = p.plan_id
    left join returns r on r.jurisdiction_id = c.jurisdiction_id and r.case_id = c.case_id
    where c.ended_at is null and c.owner = any(${parties}) and (${unitId}::uuid is null or c.org_unit_id = ${unitId}::uuid)
    order by c.due_on, c.case_id`.execute(tx)
  return rows
}

function caseTodo(row: CaseRow, { loops }: StepMoment, left: (dueOn: string) => number): Todo {
  const loop = loops.of(row)
  const workdaysLeft = left(row.due_on)
  return {
    subject: publicId('case', row.case_id),
    about: 'case',
    loop: row.loop,
    state: row.state,
    stateName: stateOf(loop, row.state).name,
    context: `${timeOf(row)}${loop.name}`,
    no: row.no,
    title: row.title,
    planId: publicId('plan', row.plan_id),
    roundId: row.round_id === null ? null : publicId('round', row.round_id),
    tickedIn: null,
    unit: { id: row.org_unit_id, name: row.unit },
    dueOn: row.due_on,
    workdaysLeft,
    urgency: urgencyOf({ returned: row.returned, left: workdaysLeft }),
    returnedFor: row.returned_for,
    urged: row.urged,
  }
}

/** The month or the year that a case is of, in front of its name. */
const timeOf = ({ period, year }: CaseRow) => (period !== null ? monthName(period) : year !== null ? `${year}年度` : '')

function nodeTodo(row: OpenNode, left: (dueOn: string) => number): Todo {
  const workdaysLeft = left(row.due_on)
  return {
    subject: publicId('node', row.node_id),
    about: 'node',
    loop: null,
    state: 'open',
    stateName: '节点',
    context: `节点“${row.node}”`,
    no: row.no,
    title: row.title,
    planId: publicId('plan', row.plan_id),
    roundId: null,
    tickedIn: row.return_id === null ? publicId('measure', row.measure_id) : publicId('case', row.return_id),
    unit: { id: row.org_unit_id, name: row.unit },
    dueOn: row.due_on,
    workdaysLeft,
    urgency: urgencyOf({ returned: false, left: workdaysLeft }),
    returnedFor: null,
    urged: 0,
  }
}

interface CaseRow {
  case_id: number
  loop: string
  loop_version: number
  state: string
  period: string | null
  year: number | null
  due_on: string
  org_unit_id: string
  unit: string
  plan_id: number
  no: string | null
  title: string
  round_id: number | null
  returned: boolean
  returned_for: string | null
  urged: number
}
