import { sql } from 'kysely'
import type { LoopWork } from '../cases/loop-work.ts'
import { unsettleNodes } from '../cases/unsettle-nodes.ts'
import { findContents } from './find-contents.ts'
import { returnFacts } from './return-facts.ts'

/** A monthly return beside its table: whether it says anything, and the nodes that an accepted one settles. */
export const returnWork: LoopWork = {
  async facts(tx, rows) {
    const stored = await findContents(
      tx,
      rows.map((row) => row.case_id),
    )
    return new Map([...stored].map(([id, { content }]) => [id, returnFacts(content)]))
  },
  async refuse() {},
  /** The nodes it says are done are done. Reopened, it settles them no longer until it is accepted again. */
  async after(tx, taken) {
    await unsettleNodes(
      tx,
      taken.filter(({ step }) => step.entry.from === 'accepted').map(({ row }) => row),
    )
    const accepted = taken.filter(({ step }) => step.entry.to === 'accepted').map(({ row }) => row.case_id)
    if (accepted.length === 0) return
    await sql`
      update nodes n set done_on = r.done_on, done_case = r.case_id
      from return_nodes r
      where r.case_id = any(${accepted})
        and n.jurisdiction_id = r.jurisdiction_id and n.node_id = r.node_id and n.done_on is null`.execute(tx)
  },
}
