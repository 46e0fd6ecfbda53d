import type { MeasureKind, Span } from '@tongtu/plan'

/** A place that says what a measure supports: names of other measures as printed, or their numbers. */
export interface LinkStatement {
  readonly span: Span
  readonly names: readonly string[]
  readonly numbers: readonly string[]
  /** What kind of measures it speaks of (支撑成果 → flagship); null where it does not say. */
  readonly kind: MeasureKind | null
}

const KINDS: readonly (readonly [RegExp, MeasureKind])[] = [
  [/成果/u, 'flagship'],
  [/改革/u, 'reform'],
  [/抓手/u, 'lever'],
  [/工作|任务/u, 'key_work'],
]

/** The kind of measures that words speak of: 支撑成果 → flagship; null where they do not say. */
export const linkedKind = (words: string): MeasureKind | null =>
  KINDS.find(([pattern]) => pattern.test(words))?.[1] ?? null

/** The names in a list of measures, without numerals and quotation marks. */
export const splitNames = (words: string): string[] =>
  words
    .split(/[、,，;；\n]/u)
    .map((name) => name.replace(/^[\s\d.．“”"《]+|[\s“”"》。.]+$/gu, ''))
    .filter((name) => name.length >= 2)
