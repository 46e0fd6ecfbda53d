import type { ConfirmedDraft } from './confirm-draft.ts'
import type { Review } from './review/review.ts'

/** What is stored of a superior plan: its outline, to be read and compared; nothing of it is owed here. */
export const comparedOnly = ({ sections }: ConfirmedDraft): ConfirmedDraft => ({
  sections,
  goals: [],
  measures: [],
  indicators: [],
  mechanisms: [],
  links: [],
  unitNames: [],
})

/** Whether a place stands above another, by their codes: 330300 and 330000 above 330383. */
export const placeStandsAbove = (above: string, below: string): boolean => {
  const stem = above.replace(/(?:00){1,2}$/, '')
  return stem.length < above.length && above !== below && below.startsWith(stem)
}

/** Whether a draft is to be a superior plan: as a person chose, else where the document is of a place above. */
export const becomesSuperior = ({ superior, draft }: Review, placeCode: string): boolean =>
  superior ?? (draft.jurisdiction?.code != null && placeStandsAbove(draft.jurisdiction.code, placeCode))
