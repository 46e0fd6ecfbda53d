import { dayWords, lightNames } from '@tongtu/delivery'
import { sql } from 'kysely'
import type { StepMoment } from '../cases/step-moment.ts'
import type { Actor } from '../identity/actor.ts'
import type { Tx } from '../platform/database.ts'
import { numberOf } from '../platform/public-id.ts'
import { listReturns } from '../returns/list-returns.ts'
import type { ReturnRow } from '../returns/schema.ts'
import type { Month } from './find-month.ts'
import type { ProgressRow } from './progress-row.ts'

/** States in which a return is the word of its unit. */
const SAID: readonly string[] = ['reviewing', 'accepted']

/** The rows of a month in the order of the plan. What a unit has not sent on is not its word yet and stays out. */
export async function progressRows(tx: Tx, moment: StepMoment, actor: Actor, month: Month): Promise<ProgressRow[]> {
  const returns = await listReturns(tx, moment, actor, { roundId: month.roundId })
  const checkers = await checkersOf(tx, returns)
  const assigned = new Map(month.rows.map((row) => [row.measureId, row]))
  return month.measures.map(({ id, no, title, unit, light }): ProgressRow => {
    const row = assigned.get(id)
    const own = returns.find(({ measureId }) => measureId === id)
    const said = own && SAID.includes(own.state) ? own : undefined
    return {
      unitId: unit?.id ?? null,
      title: no === null ? title : `${no}. ${title}`,
      lead: row?.lead.join('、') ?? '',
      goal: row?.assignment?.goal ?? '',
      nodes: (row?.assignment?.nodes ?? [])
        .map((node) => `${node.title}（${dayWords(node.dueOn)}${node.doneOn === null ? '' : '，已完成'}）`)
        .join('\n'),
      done: doneOf(own, said),
      figures: figuresOf(said),
      problem: said?.content.problem ?? '',
      help: said?.content.help ?? '',
      nextStep: said?.content.nextStep ?? '',
      light: lightNames[light.light],
      reasons: reasonsOf(light),
      proof: said?.content.evidence.length ?? 0,
      reporter: reporterOf(said),
      checker: (own && checkers.get(own.id)) ?? '',
      at: said?.reportedAt ?? null,
    }
  })
}

function doneOf(own: ReturnRow | undefined, said: ReturnRow | undefined): string {
  if (own === undefined) return '（本月不用报）'
  if (said === undefined) return `（${own.stateName}）`
  return said.content.done || (said.content.unchanged ? '本期无新进展' : '')
}

function figuresOf(said: ReturnRow | undefined): string {
  return (said?.content.figures ?? [])
    .map(({ targetId, raw }) => {
      const { metric = '', unit = null } = said?.targets.find(({ id }) => id === targetId) ?? {}
      // As typed, with the unit where it was not typed along.
      return `${metric}：${raw}${unit === null || raw.endsWith(unit) ? '' : unit}`
    })
    .join('\n')
}

function reporterOf(said: ReturnRow | undefined): string {
  if (said === undefined) return ''
  if (said.channel === 'sheet') return `${said.unit.name}（下发表）`
  return said.dictatedBy === null
    ? (said.reportedBy ?? '')
    : `${said.dictatedBy}（代填：${said.reportedBy ?? '共富办'}）`
}

function reasonsOf({ light, reasons, overridden }: Month['measures'][number]['light']): string {
  const decided = overridden === null ? [] : [`另行认定：${overridden.reason}（至${overridden.until}）`]
  const derived = overridden?.derived ?? light
  return [...decided, ...reasons.filter((one) => one.light === derived).map(({ message }) => message)].join('\n')
}

/** Who accepted each return, by its id. */
async function checkersOf(tx: Tx, returns: readonly ReturnRow[]): Promise<ReadonlyMap<string, string>> {
  const cases = returns.filter(({ state }) => state === 'accepted').map(({ id }) => numberOf('case', id) ?? 0)
  const { rows } = await sql<{ id: string; name: string }>`
    select distinct on (e.case_id) 'c-' || e.case_id as id, m.name
    from case_events e
    join memberships m on m.jurisdiction_id = e.jurisdiction_id and m.user_id = e.user_id
    where e.case_id = any(${cases}) and e.event = 'accept'
    order by e.case_id, e.version desc`.execute(tx)
  return new Map(rows.map(({ id, name }) => [id, name]))
}
