import { stateOf } from '@tongtu/closed-loop'
import { askerOf } from '../cases/asker-of.ts'
import { lockCase } from '../cases/lock-cases.ts'
import type { Loops } from '../cases/loops.ts'
import type { CaseRow } from '../cases/stored-case.ts'
import type { Actor } from '../identity/actor.ts'
import { inScope } from '../platform/database.ts'
import { AppError, notFound } from '../platform/errors.ts'
import type { Services } from '../platform/services.ts'
import { findContents } from './find-contents.ts'
import type { SaveReturn } from './schema.ts'
import type { Channel } from './tables.ts'
import { writeReturns } from './write-returns.ts'

/**
 * Keeps what a unit says about a measure for a month, before it is sent on. The unit's own liaison writes it, or the
 * plan office writes down what was told by telephone.
 * @returns the new revision
 * @throws AppError 404; 403 for another unit's return; 409 when somebody saved in between or it has been sent on; 422
 * for a figure that is no number, targets or nodes of another measure, or proof of another unit
 */
export async function saveReturn(
  { db, clock }: Pick<Services, 'db' | 'clock'>,
  loops: Loops,
  actor: Actor,
  caseId: string,
  said: SaveReturn,
): Promise<{ revision: number }> {
  const at = clock.now()
  return inScope(db, actor, async (tx) => {
    const row = await lockCase(tx, 'monthly-return', caseId)
    const channel = channelOf(actor, row, said)
    refuseLocked(loops, row)
    const stored = (await findContents(tx, [row.case_id])).get(row.case_id)
    if (!stored) throw notFound('这份月报')
    if (stored.row.revision !== said.revision) {
      const details = { revision: stored.row.revision, content: stored.content }
      throw new AppError(409, 'TT-R-409', '这份月报刚被别人改过，请对照两份内容后再保存', details)
    }
    const revision = said.revision + 1
    await writeReturns(tx, [{ row, said, revision }], { channel, at, userId: actor.userId })
    return { revision }
  })
}

function channelOf(actor: Actor, row: CaseRow, { dictatedBy }: SaveReturn): Channel {
  const { parties } = askerOf(actor, row.org_unit_id)
  if (parties.includes('reporter')) return 'web'
  if (!parties.includes('office')) throw new AppError(403, 'TT-R-403', '这份月报由责任单位填报，本账号不能改')
  if (!dictatedBy?.trim()) throw new AppError(422, 'TT-R-005', '代填请写明由谁口述')
  return 'phone'
}

/** @throws AppError 409 when the return has been sent on or has ended */
function refuseLocked(loops: Loops, row: CaseRow) {
  const state = stateOf(loops.of(row), row.state)
  if (!state.locked) return
  const remedy = state.end === null ? '要改请先撤回或由审核人退回' : '要改请联系共富办重启'
  throw new AppError(409, 'TT-R-410', `月报现在是“${state.name}”，内容已锁定；${remedy}`)
}
