import { type MeasureFacts, monthsOf, type ReturnFact } from '@tongtu/delivery'
import { findNodes } from '../assignments/find-assignments.ts'
import type { Node } from '../assignments/schema.ts'
import type { StepMoment } from '../cases/step-moment.ts'
import { anyOf } from '../platform/any-of.ts'
import type { Tx } from '../platform/database.ts'
import { publicId } from '../platform/public-id.ts'
import { findStandings, type WriteOffStanding } from '../write-offs/find-standings.ts'

/** Months that are looked back on. */
const MONTHS = 12

/** What a light is derived from, with what leads to where it comes from. */
export interface StoredFacts extends MeasureFacts {
  readonly nodes: readonly Node[]
  readonly writeOff: WriteOffStanding | null
  /** The returns of the year by month, also of months that are not looked back on. */
  readonly caseIds: ReadonlyMap<string, string>
}

/**
 * What the light of each of `measures`, all of one plan, is derived from, by number of the measure: six queries however
 * many measures. Nodes are those of `year`.
 */
export async function measureFacts(
  tx: Tx,
  { loops, now: { today, calendar } }: StepMoment,
  { planId, measures, year }: { readonly planId: number; readonly measures: readonly number[]; readonly year: number },
): Promise<ReadonlyMap<number, StoredFacts>> {
  if (measures.length === 0) return new Map()
  const nodes = await findNodes(tx, measures, year)
  const returns = await returnsOf(tx, planId, measures, year)
  const writeOffs = await findStandings(tx, loops, measures)
  const overrides = await overridesOf(tx, measures)
  return new Map(
    measures.map((id) => [
      id,
      {
        today,
        calendar,
        nodes: nodes.get(id) ?? [],
        ...(returns.get(id) ?? { returns: [], caseIds: new Map() }),
        writeOff: writeOffs.get(id) ?? null,
        writtenOffOn: writeOffs.get(id)?.writtenOffOn ?? null,
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
async function returnsOf(tx: Tx, planId: number, measures: readonly number[], year: number) {
  const rounds = await tx
    .selectFrom('rounds')
    .select(['round_id', 'period'])
    .where('plan_id', '=', planId)
    .orderBy('period', 'desc')
    .limit(MONTHS)
    .execute()
  const months = new Set(rounds.map(({ period }) => period))
  const rows = await tx
    .selectFrom('cases')
    .select(['case_id', 'measure_id', 'period', 'state', 'due_on', 'deadline'])
    .where('loop', '=', 'monthly-return')
    .where('measure_id', '=', anyOf(measures))
    .where('period', '=', anyOf([...months.union(new Set(monthsOf(year)))]))
    .orderBy('period', 'desc')
    .execute()
  const words = await tx
    .selectFrom('returns')
    .select(['case_id', 'help', 'problem'])
    .where('round_id', '=', anyOf(rounds.map(({ round_id }) => round_id)))
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
        returns: own.filter(({ state, period }) => state !== 'terminated' && months.has(period ?? '')).map(fact),
        caseIds: new Map(own.map(({ period, case_id }) => [period ?? '', publicId('case', case_id)])),
      },
    ]),
  )
}

async function overridesOf(tx: Tx, measures: readonly number[]) {
  const rows = await tx
    .selectFrom('light_overrides')
    .select(['measure_id', 'light', 'reason', 'until'])
    .where('measure_id', '=', anyOf(measures))
    .where('ended_at', 'is', null)
    .execute()
  return new Map(rows.map(({ measure_id, ...override }) => [measure_id, override]))
}
