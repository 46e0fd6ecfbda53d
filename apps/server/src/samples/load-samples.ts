import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { confirmDraft } from '../drafts/confirm-draft.ts'
import { createDraft } from '../drafts/create-draft.ts'
import { openParsePool, type ParsePool } from '../drafts/parse-pool.ts'
import { type Actor, programIn } from '../identity/actor.ts'
import { findPlace } from '../identity/find-place.ts'
import { importFigures } from '../observations/sheet/import-figures.ts'
import { inScope } from '../platform/database.ts'
import { publicId } from '../platform/public-id.ts'
import type { Services } from '../platform/services.ts'
import { loadSampleLedger, type SampleLedger } from './load-sample-ledger.ts'
import { loadSampleLists, type SampleLists } from './load-sample-lists.ts'
import { loadSamplePromises } from './load-sample-promises.ts'
import { shareSampleTargets } from './share-sample-targets.ts'

interface Sample {
  readonly file: string
  readonly jurisdictionCode: string
  /** Stays an open draft, so that there is something to go on with. */
  readonly leaveAsDraft?: boolean
  /** Made once it is a plan. */
  readonly lists?: SampleLists
  /** A workbook of made-up figures for its indicators. */
  readonly figures?: string
  /** Rows of its table whose targets the places below owe too. */
  readonly shared?: readonly string[]
  /** A table of made-up figures for what it promises in sentences. */
  readonly promises?: string
  /** A ledger of made-up things that proves one of its promises. */
  readonly ledger?: SampleLedger
}

/**
 * Imports the sample plans of `folder` (listed in its samples.json) the way a user does: upload, recognise,
 * confirm, make the lists the plan asks for.
 * A sample that was ever imported is left alone, also after somebody has changed or deleted it; one that an
 * interrupted start left unconfirmed is confirmed now. Returns the files that became a draft or a plan this time.
 */
export async function loadSamples(services: Services, folder: string): Promise<readonly string[]> {
  const list = path.join(folder, 'samples.json')
  if (!existsSync(list)) return []
  const samples = JSON.parse(await readFile(list, 'utf8')) as readonly Sample[]
  const pool = openParsePool()
  const loaded: string[] = []
  try {
    for (const sample of samples) {
      const place = await findPlace(services.db, sample.jurisdictionCode)
      if (place && (await loadSample(services, pool, programIn(place), folder, sample))) loaded.push(sample.file)
    }
  } finally {
    await pool.close()
  }
  return loaded
}

async function loadSample(
  services: Services,
  pool: ParsePool,
  actor: Actor,
  folder: string,
  { file, leaveAsDraft = false, lists, figures, shared = [], promises, ledger }: Sample,
): Promise<boolean> {
  const bytes = await readFile(path.join(folder, file))
  const earlier = await earlierImport(services, actor, createHash('sha256').update(bytes).digest('hex'))
  if (earlier.known && earlier.untouchedDraft === null) return false
  if (earlier.untouchedDraft !== null && leaveAsDraft) return false
  const id = earlier.untouchedDraft ?? (await importSample(services, pool, actor, file, bytes))
  if (leaveAsDraft) return true
  const { planId } = await confirmDraft(services, actor, id, { revision: 0 })
  if (lists) await loadSampleLists(services, actor, planId, lists)
  if (figures) {
    const bytes = await readFile(path.join(folder, figures))
    const sheet = { planId, fileName: figures, bytes, state: 'final' } as const
    await importFigures(services, { ...sheet, placeCode: actor.place.code, demo: true })
  }
  await shareSampleTargets(services, actor, planId, shared)
  const table = (name: string) => readFile(path.join(folder, name), 'utf8')
  if (promises) await loadSamplePromises(services, actor, planId, await table(promises))
  if (ledger) await loadSampleLedger(services, actor, planId, { ...ledger, rows: await table(ledger.rows) })
  return true
}

async function importSample(services: Services, pool: ParsePool, actor: Actor, file: string, bytes: Uint8Array) {
  const { draft, finished } = await createDraft(services, pool, actor, { fileName: file, bytes })
  await finished
  return draft.id
}

async function earlierImport({ db }: Services, actor: Actor, sha256: string) {
  return inScope(db, actor, async (tx) => {
    const document = await tx
      .selectFrom('source_documents')
      .select('document_id')
      .where('sha256', '=', sha256)
      .executeTakeFirst()
    if (!document) return { known: false, untouchedDraft: null }
    const draft = await tx
      .selectFrom('drafts')
      .select('draft_id')
      .where('document_id', '=', document.document_id)
      .where('status', '=', 'review')
      .where('revision', '=', 0)
      .where('created_by', 'is', null)
      .executeTakeFirst()
    return { known: true, untouchedDraft: draft ? publicId('draft', draft.draft_id) : null }
  })
}
