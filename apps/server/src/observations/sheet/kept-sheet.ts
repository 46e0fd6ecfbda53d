import { storableJson } from '../../platform/storable.ts'
import type { ImportPreview, LaidOutSheet } from './import-preview.ts'
import { keptChanges } from './kept-changes.ts'
import { previewOf } from './preview-of.ts'

/** What is shown of a sheet, and the columns that keep it. */
export function keptSheet(sheet: LaidOutSheet): {
  readonly preview: ImportPreview
  readonly kept: { readonly preview: string; readonly changes: string; readonly problems: string }
} {
  const preview = previewOf(sheet)
  const [changes, problems] = [keptChanges(sheet.changes), storableJson(sheet.problems)]
  return { preview, kept: { preview: storableJson(preview), changes, problems } }
}
