import type { BookEntry, BookReading, TargetFacts, Verdict } from '@tongtu/indicator'
import type { ComputedTables } from './tables.ts'

export type StoredVerdict = Omit<ComputedTables['verdicts'], 'jurisdiction_id'>

/** A verdict as it is kept for tables of many places and years, beside the figure of the year that it is on. */
export function storedVerdict(
  { indicatorId, region, year }: { readonly indicatorId: number; readonly region: string; readonly year: string },
  at: ({ readonly entry: BookEntry } & BookReading) | null,
  { path }: TargetFacts,
  { status, met, pace, provisional, warning, sentence }: Verdict,
): StoredVerdict {
  const reading = at?.reading ?? null
  const measured = reading?.kind === 'value' ? reading : null
  const entered = at?.entry.entered?.reading === reading
  return {
    ...{ indicator_id: indicatorId, region, year },
    value: measured?.value.toFixed() ?? null,
    absence: reading === null || reading.kind === 'value' ? null : reading.kind,
    state: measured?.state ?? null,
    origin: measured === null ? null : entered ? 'entered' : (at?.entry.computed?.how ?? null),
    demo: at?.demo ?? false,
    target:
      path
        .find(({ period }) => period === year)
        ?.value?.toSignificantDigits(12)
        .toFixed() ?? null,
    status,
    outcome: met.outcome,
    done: pace.done,
    expected: pace.expected,
    provisional,
    warning: warning?.level ?? null,
    sentence,
  }
}
