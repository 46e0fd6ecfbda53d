import type { Span } from '@tongtu/kernel'
import type { PlanDraft } from '../../plan-draft.ts'

/** A row of an annexed table under the number that it is printed with; null where it begins with none. */
export interface MergedRow {
  readonly noRaw: string | null
  readonly span: Span
}

/** What the parser says of a row that it made one with a measure of the text. */
const MERGED = 'TT-P-110'

/** Rows of annexed tables that are one with a measure of the text: their numbers are printed and not missing. */
export const mergedRows = ({ diagnostics, source }: Pick<PlanDraft, 'diagnostics' | 'source'>): MergedRow[] =>
  diagnostics
    .filter(({ code }) => code === MERGED)
    .map(({ span }) => ({ noRaw: /^\d{1,4}/.exec(source.text.slice(span[0], span[0] + 4))?.[0] ?? null, span }))
