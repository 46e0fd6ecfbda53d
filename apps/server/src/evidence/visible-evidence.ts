import { onlyUnit } from '../cases/only-unit.ts'
import type { Actor } from '../identity/actor.ts'
import type { Tx } from '../platform/database.ts'

/**
 * The proof that somebody may see, as a query to narrow down: a unit what it filed itself and what its own returns and
 * rows of ledgers rest on, whoever filed that; those who check, all of the place.
 */
export function visibleEvidence(tx: Tx, viewer: Pick<Actor, 'role' | 'orgUnit'>) {
  const all = tx.selectFrom('evidence as v').selectAll('v')
  const only = onlyUnit(viewer)
  if (only === null) return all
  // Without a unit: equal to null, which nothing is.
  const unit = only.unitId as string
  return all.where(({ eb, or, exists, selectFrom }) =>
    or([
      eb('v.org_unit_id', '=', unit),
      exists(
        selectFrom('case_evidence as x')
          .innerJoin('cases as c', (join) =>
            join.onRef('c.jurisdiction_id', '=', 'x.jurisdiction_id').onRef('c.case_id', '=', 'x.case_id'),
          )
          .whereRef('x.jurisdiction_id', '=', 'v.jurisdiction_id')
          .whereRef('x.evidence_id', '=', 'v.evidence_id')
          .where('c.org_unit_id', '=', unit),
      ),
      exists(
        selectFrom('ledger_step_evidence as s')
          .innerJoin('ledger_rows as r', (join) =>
            join.onRef('r.jurisdiction_id', '=', 's.jurisdiction_id').onRef('r.row_id', '=', 's.row_id'),
          )
          .whereRef('s.jurisdiction_id', '=', 'v.jurisdiction_id')
          .whereRef('s.evidence_id', '=', 'v.evidence_id')
          .where('r.org_unit_id', '=', unit),
      ),
    ]),
  )
}
