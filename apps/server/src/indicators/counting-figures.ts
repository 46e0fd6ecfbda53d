import { type BookEntry, effective } from '@tongtu/indicator'
import type { JudgedFigure } from './target-facts.ts'

/** What stands of a period: entered, computed, or both. */
export interface PeriodEntry {
  readonly period: string
  readonly entry: BookEntry
}

/** The figures that a verdict looks at: of each period the one that counts; where nothing was entered and nothing counts, none. */
export function countingFigures(entries: readonly PeriodEntry[]): JudgedFigure[] {
  return entries.flatMap(({ period, entry }): JudgedFigure[] => {
    const { reading } = effective(entry)
    if (reading.kind === 'value')
      return [{ period, value: reading.value.toFixed(), absence: null, state: reading.state }]
    return entry.entered === null ? [] : [{ period, value: null, absence: reading.kind, state: 'final' }]
  })
}
