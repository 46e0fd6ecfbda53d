import type { ImportChange, ImportPreview, LaidOutSheet } from './import-preview.ts'

/** Rows of a list that are shown; migrations/0034_import_changes.sql has the same number. */
export const SHOWN = 1000

/** What is shown of a sheet, however long it is. */
export function previewOf({ changes, problems, unchanged, ...reading }: LaidOutSheet): ImportPreview {
  const odd = changes.filter(isRemarkedOn)
  const unexplained = odd.filter(({ cell }) => !cell.note)
  return {
    ...reading,
    counts: { changes: changes.length, odd: unexplained.length, unchanged, problems: problems.length },
    changes: firstOf(changes, odd),
    problems: problems.slice(0, SHOWN),
  }
}

const isRemarkedOn = ({ remarks }: ImportChange) => remarks.length > 0

function firstOf(changes: readonly ImportChange[], odd: readonly ImportChange[]): readonly ImportChange[] {
  const shown = odd.slice(0, SHOWN)
  for (const change of changes) {
    if (shown.length === SHOWN) break
    if (!isRemarkedOn(change)) shown.push(change)
  }
  return shown
}
