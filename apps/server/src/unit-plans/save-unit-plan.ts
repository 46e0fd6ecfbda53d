import { defaultLimits, findClassification, RefusedDocument, readDocument } from '@tongtu/plan-parser'
import { lockCase } from '../cases/lock-cases.ts'
import type { Loops } from '../cases/loops.ts'
import type { Actor } from '../identity/actor.ts'
import { recordEvent } from '../identity/audit.ts'
import { openTemplate } from '../papers/open-template.ts'
import { inScope, type Tx } from '../platform/database.ts'
import { AppError } from '../platform/errors.ts'
import { upsertAll } from '../platform/insert-all.ts'
import { keepFile } from '../platform/keep-file.ts'
import { numberOf } from '../platform/public-id.ts'
import type { Services } from '../platform/services.ts'
import { storableText } from '../platform/storable.ts'
import { findUnitPlanCase, mayWrite } from './find-unit-plan.ts'
import { findWritten } from './find-written.ts'
import type { SaveUnitPlan } from './schema.ts'
import type { UnitPlanCase } from './unit-plan-cases.ts'

/** What the file of a unit may inflate to: it is read while others wait, and a long plan takes a tenth of it. */
const INFLATED = 10 * 1024 * 1024

type Store = Pick<Services, 'db' | 'clock' | 'files'>

/**
 * Keeps what a unit writes of its measures; those not named stay as they are.
 * @throws AppError 404; 403 when it is not the unit's turn; 409 when a colleague was faster; 422 for a measure that the
 * unit does not answer for
 */
export async function saveUnitPlan(
  { db, clock }: Store,
  loops: Loops,
  actor: Actor,
  id: string,
  { revision, measures }: SaveUnitPlan,
): Promise<{ revision: number }> {
  return inScope(db, actor, async (tx) => {
    const row = await lockForWriting(tx, loops, actor, id)
    if (row.revision !== revision)
      throw new AppError(409, 'TT-F-409', '同事刚保存过这份方案，请刷新后再填', { revision: row.revision })
    const owed = new Set((await findWritten(tx, [row.case_id])).get(row.case_id)?.measures.map((one) => one.measure_id))
    const rows = measures.map(({ measureId, steps, person, dueOn }) => {
      const measure = numberOf('measure', measureId) ?? 0
      if (!owed.has(measure))
        throw new AppError(422, 'TT-F-008', `举措${measureId}不由本单位牵头或汇总，请刷新后再填`, { measureId })
      return {
        jurisdiction_id: row.jurisdiction_id,
        case_id: row.case_id,
        measure_id: measure,
        steps: storableText(steps.trim()),
        person: storableText(person.trim()),
        due_on: dueOn,
      }
    })
    await upsertAll(tx, 'unit_plan_measures', ['jurisdiction_id', 'case_id', 'measure_id'], rows)
    return { revision: await touch(tx, row, actor, clock.now(), {}) }
  })
}

/**
 * Keeps the finished Word file of a unit in place of the one before; without one, takes it away. A file is neither read
 * nor stored for whom it is not to write.
 * @throws AppError 404; 403 when it is not the unit's turn; 422 for what is no Word file, or is marked secret
 */
export async function saveUnitPlanFile(
  { db, clock, files }: Store,
  loops: Loops,
  actor: Actor,
  id: string,
  upload: { readonly fileName: string; readonly bytes: Uint8Array } | null,
): Promise<void> {
  if (upload) await inScope(db, actor, (tx) => lockForWriting(tx, loops, actor, id))
  const name = upload && (await checkedName(upload))
  await inScope(db, actor, async (tx) => {
    const row = await lockForWriting(tx, loops, actor, id)
    const sha256 = upload && (await keepFile(tx, files, upload.bytes))
    const at = clock.now()
    await touch(tx, row, actor, at, { file_name: name, sha256 })
    const details = { fileName: name, sha256 }
    await recordEvent(tx, actor, { action: 'unit_plan_file_kept', subject: `case:${id}`, details }, at)
  })
}

async function lockForWriting(tx: Tx, loops: Loops, actor: Actor, id: string): Promise<UnitPlanCase> {
  await lockCase(tx, 'unit-plan', id)
  const row = await findUnitPlanCase(tx, actor, id)
  if (!mayWrite(loops, row, actor))
    throw new AppError(403, 'TT-F-403', '这份方案现在不能填写；已提交的先撤回，或等共富办退回')
  return row
}

async function touch(
  tx: Tx,
  { jurisdiction_id, case_id, revision }: UnitPlanCase,
  { userId }: Actor,
  at: Date,
  file: { readonly file_name?: string | null; readonly sha256?: string | null },
): Promise<number> {
  await tx
    .updateTable('unit_plans')
    .set({ ...file, revision: revision + 1, saved_at: at, saved_by: userId })
    .where('jurisdiction_id', '=', jurisdiction_id)
    .where('case_id', '=', case_id)
    .execute()
  return revision + 1
}

async function checkedName({ fileName, bytes }: { readonly fileName: string; readonly bytes: Uint8Array }) {
  const name = storableText(fileName.normalize('NFC')).split(/[\\/]/).at(-1)?.slice(-200) || '抓落实方案.docx'
  openTemplate(bytes, { what: '文件', inflated: INFLATED })
  try {
    const { text, outside } = await readDocument(bytes, name, { ...defaultLimits, inflatedBytes: INFLATED })
    const mark = findClassification(`${name}\n${text}`, outside)
    if (mark !== null) throw new AppError(422, 'TT-F-009', '文件带有密级标志，没有保存。严禁上传涉密信息')
  } catch (error) {
    throw error instanceof RefusedDocument ? new AppError(422, error.code, error.message) : error
  }
  return name
}
