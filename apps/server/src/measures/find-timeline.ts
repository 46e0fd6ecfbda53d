import { lightNames, monthName } from '@tongtu/delivery'
import type { Loops } from '../cases/loops.ts'
import type { Tx } from '../platform/database.ts'
import type { MeasureEvent } from './schema.ts'

/** Events that are shown; what is older stands in the history of the plan and of each case. */
const LONGEST = 200

/**
 * What happened to a measure, newest first: versions of the plan, duties, the year's work and its adjustments, every
 * step of its cases, decisions about its light. `only` leaves out what was written down in a case of another unit.
 */
export async function findTimeline(
  tx: Tx,
  loops: Loops,
  measure: number,
  only: { readonly unitId: string | null } | null,
): Promise<MeasureEvent[]> {
  const events = [
    ...(await stepsOf(tx, loops, measure, only)),
    ...(await versionsOf(tx, measure)),
    ...(await dutiesOf(tx, measure)),
    ...(await assignmentsOf(tx, measure)),
    ...(await decisionsOf(tx, measure)),
  ]
  return events
    .sort((a, b) => b.at.getTime() - a.at.getTime())
    .slice(0, LONGEST)
    .map(({ at, ...event }) => ({ at: at.toISOString(), ...event }))
}

type Found = Omit<MeasureEvent, 'at'> & { readonly at: Date }

async function stepsOf(
  tx: Tx,
  loops: Loops,
  measure: number,
  only: { readonly unitId: string | null } | null,
): Promise<Found[]> {
  const rows = await tx
    .selectFrom('case_events as e')
    .innerJoin('cases as c', (join) =>
      join.onRef('c.jurisdiction_id', '=', 'e.jurisdiction_id').onRef('c.case_id', '=', 'e.case_id'),
    )
    .leftJoin('memberships as u', (join) =>
      join.onRef('u.jurisdiction_id', '=', 'e.jurisdiction_id').onRef('u.user_id', '=', 'e.user_id'),
    )
    .where('c.measure_id', '=', measure)
    .select([
      'c.loop',
      'c.loop_version',
      'c.period',
      'c.org_unit_id',
      'e.event',
      'e.from_state',
      'e.form',
      'e.at',
      'u.name',
    ])
    .orderBy('e.at', 'desc')
    .limit(LONGEST)
    .execute()
  return rows.map(({ period, org_unit_id, event, from_state, form, at, name, ...row }) => {
    const hidden = only !== null && only.unitId !== org_unit_id
    const loop = loops.of(row)
    const step = loop.transitions.find((one) => one.event === event && one.from === from_state)?.name ?? '开启'
    const about = period === null ? loop.name : `${monthName(period)}${loop.name}`
    const said = (hidden ? [] : SAID).flatMap((field) =>
      typeof form[field] === 'string' && form[field] !== '' ? [form[field]] : [],
    )
    const kind = row.loop === 'write-off' ? ('writeOff' as const) : ('return' as const)
    return { at, kind, what: `${about}：${step}`, said: said.join('；'), by: name }
  })
}

/** Fields of a form that tell why, in the order in which they are read. */
const SAID = ['result', 'finding', 'opinion', 'reason', 'remedy']

async function versionsOf(tx: Tx, measure: number): Promise<Found[]> {
  const rows = await tx
    .selectFrom('measure_versions as v')
    .leftJoin('memberships as u', (join) =>
      join.onRef('u.jurisdiction_id', '=', 'v.jurisdiction_id').onRef('u.user_id', '=', 'v.recorded_by'),
    )
    .where('v.measure_id', '=', measure)
    .select(['v.plan_version', 'v.reason', 'v.recorded_at', 'u.name'])
    .execute()
  return rows.map(({ plan_version, reason, recorded_at, name }) => {
    const what = `方案第${plan_version}版：${VERSIONS[reason]}`
    return { at: recorded_at, kind: 'plan', what, said: '', by: name }
  })
}

const VERSIONS = { confirmed: '确认', reimported: '重新导入', terminated: '终止' } as const

async function dutiesOf(tx: Tx, measure: number): Promise<Found[]> {
  const rows = await tx
    .selectFrom('duties as d')
    .innerJoin('org_units as o', (join) =>
      join.onRef('o.jurisdiction_id', '=', 'd.jurisdiction_id').onRef('o.org_unit_id', '=', 'd.org_unit_id'),
    )
    .leftJoin('memberships as b', (join) =>
      join.onRef('b.jurisdiction_id', '=', 'd.jurisdiction_id').onRef('b.user_id', '=', 'd.recorded_by'),
    )
    .leftJoin('memberships as e', (join) =>
      join.onRef('e.jurisdiction_id', '=', 'd.jurisdiction_id').onRef('e.user_id', '=', 'd.ended_by'),
    )
    .where('d.measure_id', '=', measure)
    .select(['d.role', 'o.name', 'd.valid_from', 'd.valid_to', 'b.name as began_by', 'e.name as ended_by_name'])
    .execute()
  return rows.flatMap(({ role, name, valid_from, valid_to, began_by, ended_by_name }): Found[] => {
    const began: Found = { at: valid_from, kind: 'duty', what: `${DUTIES[role]}：${name}`, said: '', by: began_by }
    if (valid_to === null) return [began]
    const what = `不再${DUTIES[role]}：${name}`
    return [began, { at: valid_to, kind: 'duty', what, said: '', by: ended_by_name }]
  })
}

const DUTIES = { lead: '牵头', supporting: '配合', compiling: '汇总' } as const

async function assignmentsOf(tx: Tx, measure: number): Promise<Found[]> {
  const sent = await tx
    .selectFrom('assignments as a')
    .leftJoin('memberships as u', (join) =>
      join.onRef('u.jurisdiction_id', '=', 'a.jurisdiction_id').onRef('u.user_id', '=', 'a.sent_by'),
    )
    .where('a.measure_id', '=', measure)
    .where('a.sent_at', 'is not', null)
    .select(['a.year', 'a.sent_at', 'a.short_notice', 'u.name'])
    .execute()
  const adjusted = await tx
    .selectFrom('assignment_versions as v')
    .leftJoin('memberships as u', (join) =>
      join.onRef('u.jurisdiction_id', '=', 'v.jurisdiction_id').onRef('u.user_id', '=', 'v.recorded_by'),
    )
    .where('v.measure_id', '=', measure)
    .where('v.reason', 'is not', null)
    .select(['v.year', 'v.recorded_at', 'v.reason', 'u.name'])
    .execute()
  return [
    ...sent.flatMap(({ year, sent_at, short_notice, name }): Found[] =>
      sent_at === null
        ? []
        : [{ at: sent_at, kind: 'assignment', what: `${year}年度任务：交办`, said: short_notice ?? '', by: name }],
    ),
    ...adjusted.map(({ year, recorded_at, reason, name }): Found => {
      return { at: recorded_at, kind: 'assignment', what: `${year}年度任务：调整`, said: reason ?? '', by: name }
    }),
  ]
}

async function decisionsOf(tx: Tx, measure: number): Promise<Found[]> {
  const rows = await tx
    .selectFrom('light_overrides as l')
    .leftJoin('memberships as u', (join) =>
      join.onRef('u.jurisdiction_id', '=', 'l.jurisdiction_id').onRef('u.user_id', '=', 'l.decided_by'),
    )
    .where('l.measure_id', '=', measure)
    .select(['l.light', 'l.reason', 'l.until', 'l.decided_at', 'u.name'])
    .execute()
  return rows.map(({ light, reason, until, decided_at, name }) => {
    const what = `另行认定为${lightNames[light]}，至${until}`
    return { at: decided_at, kind: 'light', what, said: reason, by: name }
  })
}
