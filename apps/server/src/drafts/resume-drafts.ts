import { type Actor, programIn } from '../identity/actor.ts'
import { asSystem, inScope } from '../platform/database.ts'
import { AppError } from '../platform/errors.ts'
import type { Services } from '../platform/services.ts'
import { finishDraft } from './finish-draft.ts'
import type { ParsePool, Parsing } from './parse-pool.ts'
import { reportedStages } from './reported-stages.ts'

/** A document is parsed in a minute or not at all: what nobody touched for so long, nobody is at work on. */
const ABANDONED = 5 * 60_000

/**
 * Takes up the drafts whose recognition was cut off when the process at work on them ended. At the start of a server
 * that is every draft still `parsing`; one that another process is at work on may then be recognised twice: the first
 * result is kept, and both are the same. As a recurring job it is those that nobody has touched for five minutes.
 * Settles when all of them are ready or have failed.
 * @throws AggregateError of what went wrong in this program or the database, after all have been tried
 */
export async function resumeDrafts(services: Services, pool: ParsePool, which: 'all' | 'abandoned'): Promise<void> {
  const until = new Date(services.clock.now().getTime() - (which === 'abandoned' ? ABANDONED : 0))
  const errors: unknown[] = []
  for (const draft of await cutOff(services, until)) {
    await resume(services, pool, draft).catch((error: unknown) => errors.push(error))
  }
  if (errors.length > 0) throw new AggregateError(errors, `${errors.length} drafts could not be finished`)
}

type CutOff = Awaited<ReturnType<typeof cutOff>>[number]

function cutOff({ db }: Services, until: Date) {
  return asSystem(db, (tx) =>
    tx
      .selectFrom('drafts as d')
      .innerJoin('source_documents as s', (join) =>
        join.onRef('s.jurisdiction_id', '=', 'd.jurisdiction_id').onRef('s.document_id', '=', 'd.document_id'),
      )
      .innerJoin('jurisdictions as j', 'j.jurisdiction_id', 'd.jurisdiction_id')
      .where('d.status', '=', 'parsing')
      .where('d.updated_at', '<=', until)
      .orderBy('d.updated_at')
      .select(['d.draft_id', 'd.file_name', 'd.pasted', 'd.updated_at', 's.sha256'])
      .select(['j.jurisdiction_id as id', 'j.code', 'j.name'])
      .execute(),
  )
}

async function resume(services: Services, pool: ParsePool, draft: CutOff): Promise<void> {
  const { draft_id, file_name: fileName, pasted, updated_at, sha256, id, code, name } = draft
  const actor = programIn({ id, code, name })
  if (!(await take(services, actor, draft_id, updated_at))) return
  const stages = reportedStages(services, actor)
  const parsing = await services.files.get(sha256).then(
    (bytes) => pool.parse({ bytes, fileName, pasted }, stages.heard),
    () => lost,
  )
  await finishDraft(services, actor, draft_id, parsing, stages)
}

/** Marks the draft as worked on from now; false where somebody has touched it since it was found. */
async function take({ db, clock }: Services, actor: Actor, draftId: number, found: Date): Promise<boolean> {
  const taken = await inScope(db, actor, (tx) =>
    tx
      .updateTable('drafts')
      .set({ updated_at: clock.now() })
      .where('draft_id', '=', draftId)
      .where('status', '=', 'parsing')
      .where('updated_at', '=', found)
      .executeTakeFirst(),
  )
  return taken.numUpdatedRows > 0n
}

const missing = new AppError(422, 'TT-D-014', '保存的原文件找不到了，请删除这份草稿后重新导入')
const lost: Parsing = { read: Promise.reject(missing), draft: Promise.reject(missing) }
lost.read.catch(() => undefined)
lost.draft.catch(() => undefined)
