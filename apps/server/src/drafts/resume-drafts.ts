import { programIn } from '../plans/actor.ts'
import { asSystem } from '../platform/database.ts'
import { AppError } from '../platform/errors.ts'
import type { Services } from '../platform/services.ts'
import { finishDraft } from './finish-draft.ts'
import type { ParsePool, Parsing } from './parse-pool.ts'
import { reportedStages } from './report-stages.ts'

/**
 * Takes up the drafts whose recognition was cut off when a server ended. Call once at the start; the promise settles
 * when all of them are ready or have failed. Where several servers share a database a draft may be recognised twice;
 * the first result is kept, and both are the same.
 */
export async function resumeDrafts(services: Services, pool: ParsePool): Promise<void> {
  const cutOff = await asSystem(services.db, (tx) =>
    tx
      .selectFrom('drafts as d')
      .innerJoin('source_documents as s', (join) =>
        join.onRef('s.jurisdiction_id', '=', 'd.jurisdiction_id').onRef('s.document_id', '=', 'd.document_id'),
      )
      .innerJoin('jurisdictions as j', 'j.jurisdiction_id', 'd.jurisdiction_id')
      .where('d.status', '=', 'parsing')
      .select(['d.draft_id', 'd.file_name', 'd.pasted', 's.sha256', 'j.jurisdiction_id as id', 'j.code', 'j.name'])
      .execute(),
  )
  for (const { draft_id, file_name: fileName, pasted, sha256, id, code, name } of cutOff) {
    const actor = programIn({ id, code, name })
    const stages = reportedStages(services, actor)
    const parsing = await services.files.get(sha256).then(
      (bytes) => pool.parse({ bytes, fileName, pasted }, stages.heard),
      () => lost,
    )
    await finishDraft(services, actor, draft_id, parsing, stages)
  }
}

const missing = new AppError(422, 'TT-D-014', '保存的原文件找不到了，请删除这份草稿后重新导入')
const lost: Parsing = { read: Promise.reject(missing), draft: Promise.reject(missing) }
lost.read.catch(() => undefined)
lost.draft.catch(() => undefined)
