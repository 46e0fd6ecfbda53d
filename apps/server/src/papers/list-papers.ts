import type { Tx } from '../platform/database.ts'
import { newestTemplates } from './own-templates.ts'
import type { PaperField } from './paper.ts'
import { paperKindIds, paperKinds } from './paper-kinds.ts'
import type { Paper, Placeholder } from './schema.ts'

/** Every kind of paper with its placeholders and, where it has one, the place's own template. */
export async function listPapers(tx: Tx): Promise<Paper[]> {
  const rows = new Map((await newestTemplates(tx).execute()).map((row) => [row.kind, row]))
  return paperKindIds.map((kind) => {
    const { name, about, fields } = paperKinds[kind]
    const row = rows.get(kind)
    const own =
      row?.sha256 && row.file_name
        ? { fileName: row.file_name, size: row.size ?? 0, changedAt: row.changed_at.toISOString(), by: row.name }
        : null
    return { kind, name, about, placeholders: listed(fields, null), own }
  })
}

function listed(fields: readonly PaperField[], within: string | null): Placeholder[] {
  return fields.flatMap(({ name, meaning, required = false, each }) => [
    { name, meaning, required, repeated: each !== undefined, within },
    ...(each ? listed(each, name) : []),
  ])
}
