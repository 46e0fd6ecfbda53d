import type { Absence, ValueState } from '@tongtu/indicator'
import type { Tx } from '../../platform/database.ts'
import { storableJson } from '../../platform/storable.ts'
import type { FigureRemark } from '../checks/schema.ts'
import type { ObservationCell } from '../schema.ts'
import type { ImportChange, ImportProblem, StandingBefore } from './import-preview.ts'

type Text = string | null

/**
 * A change as it is kept: a list, because a workbook has a hundred thousand. Sheet and cell, name; indicator, region,
 * period, raw, absence, state, source, note, revision of the cell; what stands, converted from, remarks.
 */
type KeptChange = readonly [
  ...[at: string, name: string],
  ...[indicator: string, region: Text, period: string, raw: string, absence: Absence | null, state: ValueState],
  ...[source: Text, note: Text, revision: number],
  ...[before: KeptBefore | null, convertedFrom: Text, remarks: readonly FigureRemark[]],
]

type KeptBefore = readonly [raw: string, absence: Absence | null, state: ValueState, source: Text, note: Text]

/** Changes that are written as JSON at a time: their lists need not all be in memory. */
const PIECE = 1000

/** JSON of changes as they are kept. */
export function keptChanges(changes: readonly ImportChange[]): string {
  const pieces: string[] = []
  for (let from = 0; from < changes.length; from += PIECE)
    pieces.push(storableJson(changes.slice(from, from + PIECE).map(keptOf)).slice(1, -1))
  return `[${pieces.join(',')}]`
}

function keptOf({ at, name, cell, before, convertedFrom, remarks }: ImportChange): KeptChange {
  const { indicator, region, period, raw, absence, state, source, note, revision } = cell
  const written = [indicator, region ?? null, period, raw, absence ?? null, state] as const
  const stood = before && ([before.raw, before.absence, before.state, before.source, before.note] as const)
  return [at, name, ...written, source ?? null, note ?? null, revision, stood, convertedFrom, remarks]
}

/** All that an import changes, in the order of its sheet. */
export async function findChanges(tx: Tx, importId: number): Promise<readonly ImportChange[]> {
  const { changes } = await tx
    .selectFrom('observation_imports')
    .select('changes')
    .where('import_id', '=', importId)
    .executeTakeFirstOrThrow()
  return (changes as readonly KeptChange[]).map(changeOf)
}

function changeOf(kept: KeptChange): ImportChange {
  const [at, name, indicator, region, period, raw, absence, state, source, note, revision, before, from, remarks] = kept
  const cell: ObservationCell = { indicator, period, raw, state, revision }
  if (region !== null) cell.region = region
  if (absence !== null) cell.absence = absence
  if (source !== null) cell.source = source
  if (note !== null) cell.note = note
  return { cell, at, name, before: before && beforeOf(before), convertedFrom: from, remarks }
}

const beforeOf = ([raw, absence, state, source, note]: KeptBefore): StandingBefore => ({
  ...{ raw, absence, state, source, note },
})

/** All cells of an import that cannot be taken, in the order of its sheet. */
export async function findProblems(tx: Tx, importId: number): Promise<readonly ImportProblem[]> {
  const { problems } = await tx
    .selectFrom('observation_imports')
    .select('problems')
    .where('import_id', '=', importId)
    .executeTakeFirstOrThrow()
  return problems as readonly ImportProblem[]
}
