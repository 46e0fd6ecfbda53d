import type { MeasureFacts, ReturnFact } from '@tongtu/delivery'
import { findNodes } from '../assignments/find-assignments.ts'
import type { Node } from '../assignments/schema.ts'
import type { StepMoment } from '../cases/step-moment.ts'
import { anyOf } from '../platform/any-of.ts'
import { chinaDay } from '../platform/china-day.ts'
import type { Tx } from '../platform/database.ts'
import { publicId } from '../platform/public-id.ts'
import { findStandings, type WriteOffStanding } from '../write-offs/find-standings.ts'

/** Months that are looked back on. */
const MONTHS = 12

/** What a light is derived from, with what leads to where it comes from. */
export interface StoredFacts extends MeasureFacts {
  /** The nodes of the year; `nodes` are these and what earlier years left undone, as they stood on the day. */
  readonly yearNodes: readonly Node[]
  readonly writeOff: WriteOffStanding | null
  readonly caseIds: ReadonlyMap<string, string>
}

/** Which measures, all of one plan, and what of them counts. */
interface Wanted {
  readonly planId: number
  readonly measures: readonly number[]
  readonly year: number
  /** The day that is judged; what was done, written off or decided later does not count. */
  readonly day: string
  /** The newest month whose return counts, as it stands now; eleven before it are looked back on. */
  readonly period: string
}

/**
 * What the light of each of `measures` is derived from, by number of the measure: six queries however many measures. A node
 * that a year leaves undone counts until it is done, whatever year it was set for.
 */
export async function measureFacts(
  tx: Tx,
  { loops, now: { calendar } }: StepMoment,
  { planId, measures, year, day, period }: Wanted,
): Promise<ReadonlyMap<number, StoredFacts>> {
  if (measures.length === 0) return new Map()
  const nodes = await findNodes(tx, measures, year, day)
  const returns = await returnsOf(tx, planId, measures, period)
  const writeOffs = await findStandings(tx, loops, measures)
  const overrides = await overridesOf(tx, measures, day)
  const by = (on: string | null) => (on !== null && on <= day ? on : null)
  return new Map(
    measures.map((id) => [
      id,
      {
        today: day,
        calendar,
        nodes: (nodes.get(id) ?? []).map((node) => ({ ...node, doneOn: by(node.doneOn) })),
        yearNodes: (nodes.get(id) ?? []).filter(({ dueOn }) => dueOn.startsWith(`${year}-`)),
        ...(returns.get(id) ?? { returns: [], caseIds: new Map() }),
        writeOff: writeOffs.get(id) ?? null,
        writtenOffOn: by(writeOffs.get(id)?.writtenOffOn ?? null),
        override: overrides.get(id) ?? null,
      },
    ]),
  )
}

const standings: Readonly<Record<string, ReturnFact['standing']>> = {
  draft: 'awaited',
  signing: 'received',
  reviewing: 'received',
  accepted: 'accepted',
  returned: 'returned',
  lapsed: 'lapsed',
}

/** Newest month first. Few returns name a problem, so that those which do are read apart. */
async function returnsOf(tx: Tx, planId: number, measures: readonly number[], newest: string) {
  const rounds = await tx
    .selectFrom('rounds')
    .select(['round_id', 'period'])
    .where('plan_id', '=', planId)
    .where('period', '<=', newest)
    .orderBy('period', 'desc')
    .limit(MONTHS)
    .execute()
  const rows = await tx
    .selectFrom('cases')
    .select(['case_id', 'measure_id', 'period', 'state', 'due_on', 'deadline'])
    .where('loop', '=', 'monthly-return')
    .where('measure_id', '=', anyOf(measures))
    .where('period', '=', anyOf(rounds.map(({ period }) => period)))
    .orderBy('period', 'desc')
    .execute()
  const words = await tx
    .selectFrom('returns')
    .select(['case_id', 'help', 'problem'])
    .where('round_id', '=', anyOf(rounds.map(({ round_id }) => round_id)))
    .where('case_id', '=', anyOf(rows.map(({ case_id }) => case_id)))
    .where((eb) => eb.or([eb('help', '<>', ''), eb('problem', '<>', '')]))
    .execute()
  const wordsOf = new Map(words.map((row) => [row.case_id, row]))
  const fact = ({ case_id, period, state, due_on, deadline }: (typeof rows)[number]): ReturnFact => ({
    period: period ?? '',
    standing: standings[state] ?? 'awaited',
    dueOn: due_on ?? deadline,
    asksForHelp: (wordsOf.get(case_id)?.help ?? '') !== '',
    namesProblem: (wordsOf.get(case_id)?.problem ?? '') !== '',
  })
  return new Map(
    [...Map.groupBy(rows, (row) => row.measure_id ?? 0)].map(([id, own]) => [
      id,
      {
        returns: own.filter(({ state }) => state !== 'terminated').map(fact),
        caseIds: new Map(own.map(({ period, case_id }) => [period ?? '', publicId('case', case_id)])),
      },
    ]),
  )
}

/** The decisions that stood at the end of a day. */
async function overridesOf(tx: Tx, measures: readonly number[], day: string) {
  const rows = await tx
    .selectFrom('light_overrides')
    .select(['measure_id', 'light', 'reason', 'until', 'decided_at', 'ended_at'])
    .where('measure_id', '=', anyOf(measures))
    .where('until', '>=', day)
    .execute()
  const stood = rows.filter(
    ({ decided_at, ended_at }) => chinaDay(decided_at) <= day && (ended_at === null || chinaDay(ended_at) > day),
  )
  return new Map(stood.map(({ measure_id, light, reason, until }) => [measure_id, { light, reason, until }]))
}
