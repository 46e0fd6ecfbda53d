import type { Fact, FormValues } from '@tongtu/closed-loop'
import type { LoopWork } from '../cases/loop-work.ts'
import type { CaseRow } from '../cases/stored-case.ts'
import { unsettleNodes } from '../cases/unsettle-nodes.ts'
import { attachEvidence } from '../evidence/attach-evidence.ts'
import { refuseUnseen } from '../evidence/refuse-unseen.ts'
import type { Tx } from '../platform/database.ts'
import { AppError } from '../platform/errors.ts'
import { findVerifications, type Verification } from './find-verifications.ts'

/** States in which the measure counts as written off. */
export const STRUCK: readonly string[] = ['written_off', 'settled']

/** What holds for whoever has come so far with the verification. */
export function writeOffFacts({ criteria, proof }: Verification): readonly Fact[] {
  const opened: readonly Fact[] = proof.every(({ opened }) => opened) ? ['evidence_opened'] : []
  const met: readonly Fact[] = criteria.length > 0 && criteria.every(({ met }) => met) ? ['all_criteria_met'] : []
  return [...opened, ...met]
}

/** A write-off beside its table: what the verifier has seen and judged, and the nodes that a granted one settles. */
export const writeOffWork: LoopWork = {
  async facts(tx, rows, { userId }) {
    const verifications = await findVerifications(tx, rows, userId)
    return new Map([...verifications].map(([id, verification]) => [id, writeOffFacts(verification)]))
  },
  async refuse(tx, { now }, actor, form) {
    for (const [field, name] of PAST) {
      const day = form[field]
      if (typeof day === 'string' && day > now.today)
        throw new AppError(422, 'TT-O-005', `${name}${day}还没有到，请填今天或以前的日期`, { field })
    }
    await refuseUnseen(tx, actor, filesIn(form))
  },
  async after(tx, taken, at) {
    for (const { row, step } of taken) {
      const { event, form, byId } = step.entry
      if (event === 'apply') await attachEvidence(tx, row, filesIn(form), { at, userId: byId })
    }
    const struck = (state: string | null) => STRUCK.includes(state ?? '')
    const reopened = taken.filter(({ step: { entry } }) => struck(entry.from) && !struck(entry.to))
    const granted = taken.filter(({ step: { entry } }) => !struck(entry.from) && struck(entry.to))
    await unsettleNodes(
      tx,
      reopened.map(({ row }) => row),
    )
    for (const { row } of granted) await settleNodes(tx, row)
  },
}

const PAST = [
  ['completed_on', '完成日期'],
  ['checked_on', '核验日期'],
] as const

const filesIn = ({ evidence = [] }: FormValues) => (typeof evidence === 'string' ? [] : evidence)

/** What is written off has nothing open: nodes that no return had settled are done on the day of completion. */
async function settleNodes(tx: Tx, row: CaseRow) {
  const applied = await tx
    .selectFrom('case_events')
    .select('form')
    .where('case_id', '=', row.case_id)
    .where('event', '=', 'apply')
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow()
  await tx
    .updateTable('nodes')
    .set({ done_on: String(applied.form['completed_on']), done_case: row.case_id })
    .where('jurisdiction_id', '=', row.jurisdiction_id)
    .where('measure_id', '=', row.measure_id)
    .where('done_on', 'is', null)
    .execute()
}
