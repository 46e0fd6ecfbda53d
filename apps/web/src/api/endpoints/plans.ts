import type { Review } from '@tongtu/plan'
import { client } from '../client.ts'
import { at, body, formOf, list, root, type Schemas } from './call.ts'

/** Drafts on their way to becoming plans, and plans. */
export const planCalls = {
  drafts: (after: string | null) =>
    body<'DraftPage'>(client.GET(`${root}/drafts`, { params: { query: after === null ? {} : { after } } })),
  draft: (id: string) => body<'DraftDetail'>(client.GET(`${root}/drafts/{id}`, at(id))),
  draftStatus: (id: string) => body<'DraftSummary'>(client.GET(`${root}/drafts/{id}/status`, at(id))),
  uploadDraft: (file: File) => body<'DraftSummary'>(client.POST(`${root}/drafts`, formOf(file))),
  pasteDraft: (text: string) => body<'DraftSummary'>(client.POST(`${root}/drafts`, { body: { text } })),
  deleteDraft: (id: string) => client.DELETE(`${root}/drafts/{id}`, at(id)),
  saveReview: (id: string, revision: number, review: Review) =>
    body<'ReviewSaved'>(
      client.PUT(`${root}/drafts/{id}/review`, { ...at(id), body: { revision, review: sent(review) } }),
    ),
  pairing: (id: string, plan: string) =>
    body<'Pairing'>(client.GET(`${root}/drafts/{id}/pairing`, { params: { path: { id }, query: { plan } } })),
  confirmDraft: (id: string, confirmation: Schemas['ConfirmDraft']) =>
    body<'DraftConfirmed'>(client.POST(`${root}/drafts/{id}/confirm`, { ...at(id), body: confirmation })),

  plans: () => list<'PlanSummary'>(client.GET(`${root}/plans`)),
  superiorPlans: () => list<'PlanSummary'>(client.GET(`${root}/plans`, { params: { query: { superior: true } } })),
  plan: (id: string) => body<'Plan'>(client.GET(`${root}/plans/{id}`, at(id))),
  planSource: (id: string) => body<'PlanSource'>(client.GET(`${root}/plans/{id}/source`, at(id))),
  planChecks: (id: string) => body<'PlanChecks'>(client.GET(`${root}/plans/{id}/checks`, at(id))),
  answerCheck: (id: string, position: number, answer: Schemas['AnswerCheck']) =>
    body<'PlanDiagnostic'>(
      client.PUT(`${root}/plans/{id}/checks/{position}`, { params: { path: { id, position } }, body: answer }),
    ),
  measureHistory: (id: string, measureId: string) =>
    body<'MeasureHistory'>(
      client.GET(`${root}/plans/{id}/measures/{measureId}/history`, { params: { path: { id, measureId } } }),
    ),
  setDuties: (id: string, measureId: string, duties: Schemas['SetDuties']) =>
    body<'Duties'>(
      client.PUT(`${root}/plans/{id}/measures/{measureId}/duties`, {
        params: { path: { id, measureId } },
        body: duties,
      }),
    ),
}

/** Names the text of the review; the rest of its source is the server's. Generated types are mutable, the core's not. */
function sent({ draft, ...review }: Review): Schemas['SentReview'] {
  const { sha256, chars } = draft.source
  return { ...review, draft: { ...draft, source: { sha256, chars } } } as Schemas['SentReview']
}
