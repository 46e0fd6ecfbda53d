import type { Diagnostic } from '@tongtu/kernel'
import type { PlanDraft } from '@tongtu/plan'
import { checkItems } from './check-items.ts'
import { checkLostParagraphs } from './check-lost-paragraphs.ts'
import { checkNumbering } from './check-numbering.ts'
import { checkUnreadFigures } from './check-unread-figures.ts'

/** Last stage: looks at the draft as a whole and adds what the parser doubts, in the order of the text. */
export const check = (draft: PlanDraft): PlanDraft => ({
  ...draft,
  diagnostics: [
    ...draft.diagnostics,
    ...checkNumbering(draft),
    ...checkItems(draft),
    ...checkUnreadFigures(draft),
    ...checkLostParagraphs(draft),
  ].sort(byPlace),
})

const byPlace = (a: Diagnostic, b: Diagnostic): number =>
  a.span[0] - b.span[0] || a.span[1] - b.span[1] || a.code.localeCompare(b.code)
