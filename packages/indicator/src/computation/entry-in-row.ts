import { inRow, type RowScale } from '../catalogue/row-scale.ts'
import type { BookEntry } from './figure-book.ts'

/** What stands of a series, entered and computed, as a row says it. */
export function entryInRow(entry: BookEntry, scale: RowScale | null): BookEntry {
  if (scale === null) return entry
  const { entered, computed } = entry
  const reading = entered?.reading.kind === 'value' ? entered.reading : null
  return {
    entered: entered && reading ? { ...entered, reading: { ...reading, value: inRow(reading.value, scale) } } : entered,
    computed: computed && { ...computed, value: inRow(computed.value, scale) },
  }
}
