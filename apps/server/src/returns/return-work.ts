import { sql } from 'kysely'
import type { LoopWork } from '../cases/loop-work.ts'
import { unsettleNodes } from '../cases/unsettle-nodes.ts'
import { findContents } from './find-contents.ts'
import { returnFacts } from './return-facts.ts'

/** A monthly return beside its table: whether it says anything, and the nodes that an accepted one settles. */
export const returnWork: LoopWork = {
  async facts(tx, row) {
    const stored = (await findContents(tx, [row.case_id])).get(row.case_id)
    return stored ? returnFacts(stored.content) : []
  },
  async refuse() {},
  /** The nodes it says are done are done. Reopened, it settles them no longer until it is accepted again. */
  async after(tx, row, { entry }) {
    if (entry.from === 'accepted') await unsettleNodes(tx, row)
    if (entry.to === 'accepted') {
      await sql`
        update nodes n set done_on = r.done_on, done_case = r.case_id
        from return_nodes r
        where r.jurisdiction_id = ${row.jurisdiction_id} and r.case_id = ${row.case_id}
          and n.jurisdiction_id = r.jurisdiction_id and n.node_id = r.node_id and n.done_on is null`.execute(tx)
    }
  },
}
