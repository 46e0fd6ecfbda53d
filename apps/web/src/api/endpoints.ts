import type { Plan, Review } from '@tongtu/plan'
import { request } from './client.ts'
import type {
  BackupList,
  DraftDetail,
  DraftSummary,
  Pairing,
  PlanChecks,
  PlanSource,
  PlanSummary,
  ReviewSaved,
  Session,
  Unit,
  Workplace,
} from './types.ts'

/** One function for each operation of the API that the web uses. */
export const api = {
  session: () => request<Session>('GET', '/session'),
  signIn: (username: string, password: string) => request<Session>('POST', '/session', { username, password }),
  signOut: () => request<null>('DELETE', '/session'),
  workplace: () => request<Workplace>('GET', '/workplace'),

  drafts: () => request<DraftSummary[]>('GET', '/drafts'),
  draft: (id: string) => request<DraftDetail>('GET', `/drafts/${id}`),
  draftStatus: (id: string) => request<DraftSummary>('GET', `/drafts/${id}/status`),
  uploadDraft: (file: File) => {
    const form = new FormData()
    form.append('file', file)
    return request<DraftSummary>('POST', '/drafts', form)
  },
  pasteDraft: (text: string) => request<DraftSummary>('POST', '/drafts', { text }),
  deleteDraft: (id: string) => request<null>('DELETE', `/drafts/${id}`),
  saveReview: (id: string, revision: number, review: Review) =>
    request<ReviewSaved>('PUT', `/drafts/${id}/review`, { revision, review }),
  pairing: (id: string, planId: string) => request<Pairing>('GET', `/drafts/${id}/pairing?plan=${planId}`),
  confirmDraft: (
    id: string,
    body: { revision: number; replaces?: string; pairs?: { measureId: string; draftMeasureId: string | null }[] },
  ) => request<{ planId: string }>('POST', `/drafts/${id}/confirm`, body),

  plans: () => request<PlanSummary[]>('GET', '/plans'),
  plan: (id: string) => request<Plan>('GET', `/plans/${id}`),
  planSource: (id: string) => request<PlanSource>('GET', `/plans/${id}/source`),
  planChecks: (id: string) => request<PlanChecks>('GET', `/plans/${id}/checks`),
  setDuties: (planId: string, measureId: string, body: { lead: string[]; supporting: string[]; revision: number }) =>
    request<unknown>('PUT', `/plans/${planId}/measures/${measureId}/duties`, body),

  units: () => request<Unit[]>('GET', '/units'),
  addUnit: (name: string, aliases: string[] = []) => request<Unit>('POST', '/units', { name, aliases }),

  backups: () => request<BackupList>('GET', '/backups'),
  startBackup: () => request<unknown>('POST', '/backups'),
}
