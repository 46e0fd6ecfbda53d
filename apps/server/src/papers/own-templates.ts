import type { Tx } from '../platform/database.ts'
import type { PaperKindId } from './paper-kinds.ts'

/** The newest word of a place on each kind of paper, with the name of who gave it; `sha256` null is the built-in one. */
export function newestTemplates(tx: Tx) {
  return tx
    .selectFrom('paper_templates as p')
    .leftJoin('memberships as m', (join) =>
      join.onRef('m.jurisdiction_id', '=', 'p.jurisdiction_id').onRef('m.user_id', '=', 'p.changed_by'),
    )
    .distinctOn('p.kind')
    .selectAll('p')
    .select('m.name')
    .orderBy('p.kind')
    .orderBy('p.revision', 'desc')
}

/** The newest word on one kind; undefined while nobody has ever changed it. */
export function newestTemplate(tx: Tx, kind: PaperKindId) {
  return newestTemplates(tx).where('p.kind', '=', kind).executeTakeFirst()
}
