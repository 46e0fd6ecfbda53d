import type { BookEntry, BookReading, TargetFacts, Verdict } from '@tongtu/indicator'
import type { ComputedTables } from './tables.ts'

export type StoredVerdict = Omit<ComputedTables['verdicts'], 'jurisdiction_id'>

/** What a stored verdict is about. */
export interface VerdictKey {
  readonly indicatorId: number
  readonly region: string
  readonly year: string
}

/**
 * A figure of a year as it is kept for tables of many places and years, with the verdict on it; null where nothing is
 * promised.
 */
export function storedVerdict(
  { indicatorId, region, year }: VerdictKey,
  at: ({ readonly entry: BookEntry } & BookReading) | null,
  judged: { readonly facts: TargetFacts; readonly verdict: Verdict } | null,
): StoredVerdict {
  const verdict = judged?.verdict
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
    target: judged && targetOf(judged.facts, year),
    status: verdict?.status ?? null,
    outcome: verdict?.met.outcome ?? null,
    done: verdict?.pace.done ?? null,
    expected: verdict?.pace.expected ?? null,
    provisional: verdict?.provisional ?? false,
    warning: verdict?.warning?.level ?? null,
    sentence: verdict?.sentence ?? null,
  }
}

/** The figure of the path in a year, as far as anybody reads it. */
function targetOf({ path }: TargetFacts, year: string): string | null {
  const value = path.find(({ period }) => period === year)?.value
  return value?.toSignificantDigits(12).toFixed() ?? null
}
