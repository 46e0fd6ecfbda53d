import type { Party, Step } from '@tongtu/closed-loop'
import { type Audience, monthName } from '@tongtu/delivery'
import type { Actor } from '../identity/actor.ts'
import { informUnits } from '../notifications/inform-units.ts'
import { anyOf } from '../platform/any-of.ts'
import type { Tx } from '../platform/database.ts'
import { publicId } from '../platform/public-id.ts'
import type { TakenStep } from './loop-work.ts'
import type { Loops } from './loops.ts'

/**
 * Tells units for information what was decided of their cases, as the loop says: one notice for each unit and event,
 * however many cases. Who has to act next is not told here: what waits for him reminds him.
 */
export async function tellOfSteps(
  tx: Tx,
  loops: Loops,
  actor: Actor,
  taken: readonly TakenStep[],
  at: Date,
): Promise<void> {
  const heard = taken.filter(({ step }) => audienceOf(step).length > 0)
  if (heard.length === 0) return
  const names = await namesOf(
    tx,
    heard.map(({ row }) => row.case_id),
  )
  const groups = Map.groupBy(heard, ({ row, step }) => `${row.org_unit_id} ${row.loop} ${step.entry.event}`)
  const notices = [...groups.values()].map((own) => {
    const lines = own.map(({ row, step }) => ({
      subject: publicId('case', row.case_id),
      loop: row.loop,
      text: `${row.period === null ? '' : `${monthName(row.period)} `}${names.get(row.case_id) ?? ''}`,
      why: saidIn(step),
    }))
    const [first] = own as [TakenStep, ...TakenStep[]]
    return {
      unitId: first.row.org_unit_id,
      audience: [...new Set(own.flatMap(({ step }) => audienceOf(step)))],
      title: titleOf(loops, first, lines),
      lines,
    }
  })
  await informUnits(tx, actor, notices, at)
}

/** Who of the unit hears of what a party is told. */
const AUDIENCE: Readonly<Partial<Record<Party, readonly Audience[]>>> = {
  reporter: ['liaison', 'section_head'],
  unit_leader: ['leader'],
}

function audienceOf({ effects }: Step): readonly Audience[] {
  return effects.flatMap((effect) => (effect.kind === 'notify' && !effect.task ? (AUDIENCE[effect.party] ?? []) : []))
}

/** What an outcome is called where the button that made it says less; by loop and event. */
const OUTCOMES: Readonly<Record<string, string>> = {
  'monthly-return accept': '月报已采用',
  'monthly-return enter_for_unit': '月报已由共富办代填',
  'monthly-return lapse': '月报逾期未报',
  'unit-plan accept': '抓落实方案已采用',
  'write-off approve': '销号已批准',
  'write-off fail': '核验不通过',
  'write-off refuse': '不予销号',
  'write-off confirm': '回访通过',
  'write-off relapse': '回访不通过',
}

/** 月报已采用3份; 核验不通过：新建乡村书屋（理由） */
function titleOf(
  loops: Loops,
  { row, step }: TakenStep,
  lines: readonly { readonly text: string; readonly why: string }[],
): string {
  const { event, from } = step.entry
  const loop = loops.of(row)
  const button = loop.transitions.find((one) => one.event === event && one.from === from)?.name ?? event
  const outcome = OUTCOMES[`${row.loop} ${event}`] ?? `${loop.name}已${button}`
  const [only] = lines
  if (row.loop === 'monthly-return') return `${outcome}${lines.length}份`
  if (lines.length > 1 || !only) return `${outcome}：${lines.length}项`
  return `${outcome}：${only.text}${only.why === '' ? '' : `（${only.why}）`}`
}

/** The words that whoever took the step gave for it. */
function saidIn({ entry: { form } }: Step): string {
  const said = form['reason'] ?? form['finding'] ?? form['opinion'] ?? ''
  return typeof said === 'string' ? said : ''
}

/** What a case is about: its measure, or the plan where it is of a whole unit. */
async function namesOf(tx: Tx, cases: readonly number[]): Promise<ReadonlyMap<number, string>> {
  const rows = await tx
    .selectFrom('cases as c')
    .leftJoin('measures as m', (join) =>
      join.onRef('m.jurisdiction_id', '=', 'c.jurisdiction_id').onRef('m.measure_id', '=', 'c.measure_id'),
    )
    .leftJoin('unit_plans as u', (join) =>
      join.onRef('u.jurisdiction_id', '=', 'c.jurisdiction_id').onRef('u.case_id', '=', 'c.case_id'),
    )
    .leftJoin('plans as p', (join) =>
      join.onRef('p.jurisdiction_id', '=', 'u.jurisdiction_id').onRef('p.plan_id', '=', 'u.plan_id'),
    )
    .where('c.case_id', '=', anyOf(cases))
    .select(['c.case_id', 'm.name', 'p.title'])
    .execute()
  return new Map(rows.map(({ case_id, name, title }) => [case_id, name ?? title ?? '']))
}
