import { RefusedDocument } from '@tongtu/plan-parser'
import type { Loops } from '../../cases/loops.ts'
import { type StepMoment, stepMoment } from '../../cases/step-moment.ts'
import type { Actor } from '../../identity/actor.ts'
import { inScope, type Tx } from '../../platform/database.ts'
import { AppError, notFound } from '../../platform/errors.ts'
import { numberOf, publicId, takeNumbers } from '../../platform/public-id.ts'
import type { Services } from '../../platform/services.ts'
import { storableJson } from '../../platform/storable.ts'
import { findRounds } from '../find-rounds.ts'
import { listReturns } from '../list-returns.ts'
import type { ReturnContent } from '../schema.ts'
import { compareSheets, type ReturnedFile } from './compare-sheets.ts'
import type { MergePreview } from './merge-preview.ts'
import { readReturnSheet } from './read-return-sheet.ts'

export interface UploadedFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/**
 * Lays out what returned files would change in a month, cell by cell, and keeps that for `applyMerge`. A file that
 * cannot be read is named with the reason and stops nothing. @throws AppError 404
 */
export async function previewMerge(
  { db, clock }: Pick<Services, 'db' | 'clock'>,
  loops: Loops,
  actor: Actor,
  roundId: string,
  uploads: readonly UploadedFile[],
): Promise<{ id: string; preview: MergePreview }> {
  const files = uploads.map(readFile)
  return inScope(db, actor, async (tx) => {
    const round = numberOf('round', roundId) ?? 0
    if ((await findRounds(tx, { roundId: round })).length === 0) throw notFound('这期报送')
    const preview = await compareWithRound(tx, await stepMoment(tx, loops, clock.now()), actor, round, files)
    const merge = await takeNumbers(tx, actor.place.id, 'merge', 1)
    await tx
      .insertInto('merges')
      .values({
        jurisdiction_id: actor.place.id,
        merge_id: merge,
        round_id: round,
        preview: storableJson(preview),
        created_at: clock.now(),
        created_by: actor.userId,
        applied_at: null,
        applied_by: null,
      })
      .execute()
    return { id: publicId('merge', merge), preview }
  })
}

function readFile({ name, bytes }: UploadedFile): ReturnedFile {
  try {
    return { name, sheet: readReturnSheet(bytes) }
  } catch (error) {
    if (error instanceof RefusedDocument || error instanceof AppError) return { name, refusal: error.message }
    throw error
  }
}

async function compareWithRound(
  tx: Tx,
  moment: StepMoment,
  actor: Actor,
  roundId: number,
  files: readonly ReturnedFile[],
): Promise<MergePreview> {
  const rows = await listReturns(tx, moment, actor, { roundId })
  const versions = await tx
    .selectFrom('return_versions as v')
    .innerJoin('returns as r', (join) =>
      join.onRef('r.jurisdiction_id', '=', 'v.jurisdiction_id').onRef('r.case_id', '=', 'v.case_id'),
    )
    .where('r.round_id', '=', roundId)
    .select(['v.case_id', 'v.revision', 'v.content'])
    .execute()
  const known = new Map(
    versions.map((row) => [`${publicId('case', row.case_id)} ${row.revision}`, row.content as ReturnContent]),
  )
  const base = (caseId: string, revision: number | null) =>
    revision === 0 ? blankContent : (known.get(`${caseId} ${revision}`) ?? null)
  return compareSheets(files, { rows, today: moment.now.today, base })
}

const blankContent: ReturnContent = {
  done: '',
  problem: '',
  help: '',
  nextStep: '',
  unchanged: false,
  figures: [],
  nodes: [],
  evidence: [],
}
