import type { ObservationImport } from '../../../api/types.ts'
import { t, word } from '../../../app/locale/messages.ts'
import { afterWords, beforeWords, stateChange, whereWords } from './change-words.ts'

/** What cannot be taken, to be worked off in Excel. */
export function problemsCsv({ problems }: ObservationImport): string {
  const heads = [t('figures.column.at'), t('figures.column.name'), t('figures.column.raw'), t('figures.column.remedy')]
  return csvOf([heads, ...problems.map(({ at, name, raw, message }) => [at, name, raw, message])])
}

/** Everything that would change, however long the list. */
export function changesCsv({ changes }: ObservationImport, home: string): string {
  const heads = ['at', 'name', 'where', 'before', 'after', 'state', 'odd'].map((column) =>
    word('figures.column', column),
  )
  const rows = changes.map((change) => [
    ...[change.at, change.name, whereWords(change, home)],
    ...[beforeWords(change), afterWords(change), stateChange(change)],
    change.remarks.map(({ words }) => words).join('；'),
  ])
  return csvOf([heads, ...rows])
}

/** With the mark by which Excel knows the text as Chinese. */
function csvOf(rows: readonly (readonly string[])[]): string {
  return `\uFEFF${rows.map((row) => row.map(field).join(',')).join('\r\n')}\r\n`
}

/** A field that Excel would take for a formula is made a text; a figure with its sign stays a figure. */
function field(text: string): string {
  const safe = /^[=+@\t-]/.test(text) && !/^[+-][\d.]+$/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
