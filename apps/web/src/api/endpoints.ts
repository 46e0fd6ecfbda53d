import type { Review } from '@tongtu/plan'
import type { Readable } from 'openapi-typescript-helpers'
import { client } from './client.ts'
import type { components, paths } from './generated/schema.d.ts'

type Schemas = components['schemas']

const root = '/api/v1'
const at = (id: string) => ({ params: { path: { id } } })

/**
 * The body of an answer by its name in the OpenAPI document; refusals have been thrown by the client already.
 * The client's own types widen tuples such as spans to arrays, so the name says what comes back.
 */
async function body<Name extends keyof Schemas>(call: Promise<{ data?: Readable<Schemas[Name]> }>) {
  return (await call).data as Schemas[Name]
}

async function list<Name extends keyof Schemas>(call: Promise<{ data?: Readable<Schemas[Name]>[] }>) {
  return (await call).data as Schemas[Name][]
}

/** One function for each operation of the API that the web uses. */
export const api = {
  session: () => body<'Session'>(client.GET(`${root}/session`)),
  signIn: (username: string, password: string) =>
    body<'Session'>(client.POST(`${root}/session`, { body: { username, password } })),
  changePassword: (current: string, next: string) =>
    client.PUT(`${root}/session/password`, { body: { current, next } }),
  signOut: () => client.DELETE(`${root}/session`),
  workplace: () => body<'Workplace'>(client.GET(`${root}/workplace`)),

  drafts: (after: string | null) =>
    body<'DraftPage'>(client.GET(`${root}/drafts`, { params: { query: after === null ? {} : { after } } })),
  draft: (id: string) => body<'DraftDetail'>(client.GET(`${root}/drafts/{id}`, at(id))),
  draftStatus: (id: string) => body<'DraftSummary'>(client.GET(`${root}/drafts/{id}/status`, at(id))),
  uploadDraft: (file: File) => {
    const form = new FormData()
    form.append('file', file)
    return body<'DraftSummary'>(client.POST(`${root}/drafts`, { body: form as never, bodySerializer: () => form }))
  },
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

  rounds: () => list<'Round'>(client.GET(`${root}/rounds`)),
  roundProposals: () => list<'RoundProposal'>(client.GET(`${root}/rounds/proposals`)),
  openRound: (wanted: Schemas['OpenRound']) => body<'Round'>(client.POST(`${root}/rounds`, { body: wanted })),
  roundDesk: (id: string) => body<'RoundDesk'>(client.GET(`${root}/rounds/{id}`, at(id))),
  returns: (query: ReturnQuery) => list<'ReturnRow'>(client.GET(`${root}/returns`, { params: { query } })),
  saveReturn: (id: string, said: Schemas['SaveReturn']) =>
    client.PUT(`${root}/returns/{id}`, { ...at(id), body: said }).then(({ data }) => data as { revision: number }),
  returnEvents: (id: string) => list<'CaseEvent'>(client.GET(`${root}/returns/{id}/events`, at(id))),
  actOnReturns: (act: Schemas['ActOnCases']) => list<'ActResult'>(client.POST(`${root}/returns/acts`, { body: act })),
  previewMerge: (roundId: string, files: readonly File[]) => {
    const form = new FormData()
    for (const file of files) form.append('file', file)
    return body<'Merge'>(
      client.POST(`${root}/rounds/{id}/merges`, {
        ...at(roundId),
        body: form as never,
        bodySerializer: () => form,
      }),
    )
  },
  applyMerge: (merge: string, choices: Record<string, number>) =>
    list<'ActResult'>(client.POST(`${root}/merges/{merge}/apply`, { params: { path: { merge } }, body: { choices } })),
  addEvidence: (file: File) => {
    const form = new FormData()
    form.append('file', file)
    return body<'Evidence'>(client.POST(`${root}/evidence`, { body: form as never, bodySerializer: () => form }))
  },
  evidence: () => list<'Evidence'>(client.GET(`${root}/evidence`)),
  writeOffs: () => list<'WriteOff'>(client.GET(`${root}/write-offs`)),
  openWriteOff: (measureId: string) => body<'WriteOff'>(client.POST(`${root}/write-offs`, { body: { measureId } })),
  judgeCriterion: (id: string, judgement: Schemas['JudgeCriterion']) =>
    client.PUT(`${root}/write-offs/{id}/judgements`, { ...at(id), body: judgement }),
  proof: async (id: string, evidenceId: string) => {
    const params = { path: { id, evidenceId } }
    return (await client.GET(`${root}/write-offs/{id}/proof/{evidenceId}`, { params, parseAs: 'blob' })).data as Blob
  },
  writeOffEvents: (id: string) => list<'CaseEvent'>(client.GET(`${root}/write-offs/{id}/events`, at(id))),
  actOnWriteOffs: (act: Schemas['ActOnCases']) =>
    list<'ActResult'>(client.POST(`${root}/write-offs/acts`, { body: act })),
  measure: (measureId: string, year: number) =>
    body<'MeasurePage'>(
      client.GET(`${root}/measures/{measureId}/years/{year}`, { params: { path: { measureId, year } } }),
    ),
  circulars: () => body<'CircularList'>(client.GET(`${root}/circulars`)),
  beginCircular: (roundId: string) =>
    client.POST(`${root}/circulars`, { body: { roundId } }).then(({ data }) => data as { id: string }),
  circular: (id: string) => body<'Circular'>(client.GET(`${root}/circulars/{id}`, at(id))),
  saveCircular: (id: string, texts: Schemas['SaveCircular']) =>
    client.PUT(`${root}/circulars/{id}`, { ...at(id), body: texts }).then(({ data }) => data as { revision: number }),
  issueCircular: (id: string, seen: Schemas['IssueCircular']) =>
    client.POST(`${root}/circulars/{id}/issue`, { ...at(id), body: seen }),
  withdrawCircular: (id: string, reason: string) =>
    client.POST(`${root}/circulars/{id}/withdraw`, { ...at(id), body: { reason } }),
  chart: (planId: string, year: number) =>
    body<'BattleChart'>(client.GET(`${root}/plans/{id}/chart/{year}`, { params: { path: { id: planId, year } } })),
  overrideLight: (measureId: string, decision: Schemas['OverrideLight']) =>
    client.PUT(`${root}/measures/{measureId}/light`, { params: { path: { measureId } }, body: decision }),
  restoreLight: (measureId: string) =>
    client.DELETE(`${root}/measures/{measureId}/light`, { params: { path: { measureId } } }),
  assignments: (planId: string, year: number) =>
    body<'AssignmentTable'>(
      client.GET(`${root}/plans/{id}/assignments/{year}`, { params: { path: { id: planId, year } } }),
    ),
  saveAssignment: (measureId: string, year: number, assignment: Schemas['SaveAssignment']) =>
    body<'Assignment'>(
      client.PUT(`${root}/measures/{measureId}/assignments/{year}`, {
        params: { path: { measureId, year } },
        body: assignment,
      }),
    ),
  adjustments: (measureId: string, year: number) =>
    list<'Adjustment'>(
      client.GET(`${root}/measures/{measureId}/assignments/{year}/adjustments`, {
        params: { path: { measureId, year } },
      }),
    ),
  previewTaskSheet: (planId: string, year: number, file: File) => {
    const form = new FormData()
    form.append('file', file)
    return body<'TaskSheetPreview'>(
      client.POST(`${root}/plans/{id}/assignments/{year}/sheet`, {
        params: { path: { id: planId, year } },
        body: form as never,
        bodySerializer: () => form,
      }),
    )
  },
  sendAssignments: (year: number, wanted: Schemas['SendAssignments']) =>
    body<'AssignmentsSent'>(
      client.POST(`${root}/assignments/{year}/send`, { params: { path: { year } }, body: wanted }),
    ),

  lists: (query: { plan?: string; year?: number }) => body<'Lists'>(client.GET(`${root}/lists`, { params: { query } })),
  list: (id: string) => body<'ListDetail'>(client.GET(`${root}/lists/{id}`, at(id))),
  addList: (wanted: Schemas['AddList']) =>
    client.POST(`${root}/lists`, { body: wanted }).then(({ data }) => data as { id: string }),
  listProposals: (planId: string, year: number) =>
    list<'ListProposal'>(
      client.GET(`${root}/plans/{id}/lists/proposals`, { params: { path: { id: planId }, query: { year } } }),
    ),
  makeLists: (planId: string, wanted: Schemas['MakeLists']) =>
    body<'ListsMade'>(client.POST(`${root}/plans/{id}/lists`, { ...at(planId), body: wanted })),
  saveEntries: (id: string, entries: Schemas['SaveEntries']['entries']) =>
    body<'EntriesSaved'>(client.PUT(`${root}/lists/{id}/entries`, { ...at(id), body: { entries } })),
  setEntryState: (id: string, wanted: Schemas['SetEntryState']) =>
    body<'EntryRevision'>(client.PUT(`${root}/list-entries/{id}/state`, { ...at(id), body: wanted })),
  previewRollOver: (id: string) => body<'RollOver'>(client.GET(`${root}/lists/{id}/roll-over`, at(id))),
  rollOverList: (id: string) => body<'RollOver'>(client.POST(`${root}/lists/{id}/roll-over`, at(id))),
  previewListSheet: (id: string, file: File) => {
    const form = new FormData()
    form.append('file', file)
    return body<'ListSheetPreview'>(
      client.POST(`${root}/lists/{id}/sheet`, { ...at(id), body: form as never, bodySerializer: () => form }),
    )
  },

  map: (planId: string, query: { year?: number; version?: number }) =>
    body<'MapSheet'>(client.GET(`${root}/plans/{id}/map`, { params: { path: { id: planId }, query } })),
  freezeMap: (planId: string, wanted: Schemas['FreezeMap']) =>
    client
      .POST(`${root}/plans/{id}/map/versions`, { ...at(planId), body: wanted })
      .then(({ data }) => data as { number: number }),
  saveTracks: (planId: string, tracks: Schemas['SaveTracks']['tracks']) =>
    client.PUT(`${root}/plans/{id}/tracks`, { ...at(planId), body: { tracks } }),
  addSupportLink: (link: Schemas['AddLink']) =>
    client.POST(`${root}/support-links`, { body: link }).then(({ data }) => data as { id: string }),
  removeSupportLink: (id: string) => client.DELETE(`${root}/support-links/{id}`, at(id)),

  todos: () => body<'Todos'>(client.GET(`${root}/workplace/todos`)),
  inbox: () => body<'Inbox'>(client.GET(`${root}/messages`)),
  unread: () => body<'Unread'>(client.GET(`${root}/messages/unread`)),
  readMessages: (upTo: string) => body<'Unread'>(client.POST(`${root}/messages/read`, { body: { upTo } })),
  mailAddress: () => body<'MailAddress'>(client.GET(`${root}/messages/address`)),
  saveMailAddress: (address: string) => client.PUT(`${root}/messages/address`, { body: { address } }),
  reminderPreview: () => body<'ReminderPreview'>(client.GET(`${root}/notifications/preview`)),
  notificationSettings: () => body<'NotificationSettings'>(client.GET(`${root}/notifications/settings`)),
  saveNotificationSettings: (wanted: Schemas['SaveNotificationSettings']) =>
    body<'NotificationSettings'>(client.PUT(`${root}/notifications/settings`, { body: wanted })),
  urgeUnit: (roundId: string, unitId: string, urged: number) =>
    body<'Urged'>(client.POST(`${root}/rounds/{id}/urges`, { ...at(roundId), body: { unitId, urged } })),

  papers: () => list<'Paper'>(client.GET(`${root}/papers`)),
  checkTemplate: (kind: PaperKind, file: File) =>
    body<'TemplateCheck'>(client.POST(`${root}/papers/{kind}/check`, { params: { path: { kind } }, ...formOf(file) })),
  previewTemplate: async (kind: PaperKind, file: File) => {
    const wanted = { params: { path: { kind } }, ...formOf(file), parseAs: 'blob' } as const
    return (await client.POST(`${root}/papers/{kind}/example`, wanted)).data as unknown as Blob
  },
  changeTemplate: (kind: PaperKind, file: File) =>
    client.PUT(`${root}/papers/{kind}/template`, { params: { path: { kind } }, ...formOf(file) }),
  withdrawTemplate: (kind: PaperKind) =>
    client.DELETE(`${root}/papers/{kind}/template`, { params: { path: { kind } } }),

  unitPlans: (planId: string, year: number) =>
    body<'UnitPlans'>(client.GET(`${root}/plans/{id}/unit-plans/{year}`, { params: { path: { id: planId, year } } })),
  openUnitPlans: (planId: string, year: number, deadline: string) =>
    body<'UnitPlans'>(
      client.POST(`${root}/plans/{id}/unit-plans/{year}`, {
        params: { path: { id: planId, year } },
        body: { deadline },
      }),
    ),
  unitPlan: (id: string) => body<'UnitPlan'>(client.GET(`${root}/unit-plans/{id}`, at(id))),
  saveUnitPlan: (id: string, said: Schemas['SaveUnitPlan']) =>
    body<'UnitPlanSaved'>(client.PUT(`${root}/unit-plans/{id}`, { ...at(id), body: said })),
  keepUnitPlanFile: (id: string, file: File) =>
    client.PUT(`${root}/unit-plans/{id}/file`, { ...at(id), ...formOf(file) }),
  removeUnitPlanFile: (id: string) => client.DELETE(`${root}/unit-plans/{id}/file`, at(id)),
  unitPlanEvents: (id: string) => list<'CaseEvent'>(client.GET(`${root}/unit-plans/{id}/events`, at(id))),
  actOnUnitPlans: (act: Schemas['ActOnCases']) =>
    list<'ActResult'>(client.POST(`${root}/unit-plans/acts`, { body: act })),

  units: () => list<'Unit'>(client.GET(`${root}/units`)),
  addUnit: (name: string, aliases: string[] = []) =>
    body<'Unit'>(client.POST(`${root}/units`, { body: { name, aliases } })),
  changeUnit: (id: string, change: Schemas['ChangeUnit']) =>
    body<'Unit'>(client.PATCH(`${root}/units/{id}`, { ...at(id), body: change })),
  mergeUnit: (id: string, into: string) =>
    body<'Unit'>(client.POST(`${root}/units/{id}/merge`, { ...at(id), body: { into } })),

  workDays: (year: number) => body<'CalendarYear'>(client.GET(`${root}/work-days`, { params: { query: { year } } })),
  setWorkDays: (days: DaysToSet) => body<'DaysSet'>(client.PUT(`${root}/work-days`, { body: days })),
  previewNotice: (text: string, year: number) =>
    body<'NoticePreview'>(client.POST(`${root}/work-days/notice`, { body: { text, year } })),

  auditEvents: (query: AuditQuery) => body<'AuditPage'>(client.GET(`${root}/audit/events`, { params: { query } })),
  auditOptions: () => body<'AuditOptions'>(client.GET(`${root}/audit/options`)),
  auditChain: () => body<'ChainStanding'>(client.GET(`${root}/audit/chain`)),
  checkAudit: () => body<'ChainCheck'>(client.POST(`${root}/audit/checks`)),

  register: () => list<'RegisterUnit'>(client.GET(`${root}/register`)),
  savePost: (id: string, kind: PostKind, post: Schemas['SavePost']) =>
    body<'RegisterUnit'>(
      client.PUT(`${root}/register/units/{id}/posts/{kind}`, { params: { path: { id, kind } }, body: post }),
    ),
  handOver: (id: string, kind: PostKind, handover: Schemas['HandOver']) =>
    body<'RegisterUnit'>(
      client.POST(`${root}/register/units/{id}/posts/{kind}/handover`, {
        params: { path: { id, kind } },
        body: handover,
      }),
    ),
  changePerson: (id: string, change: Schemas['ChangePerson']) =>
    client.PATCH(`${root}/register/people/{id}`, { ...at(id), body: change }),
  revealPhone: (id: string) => body<'Phone'>(client.POST(`${root}/register/people/{id}/phone`, at(id))),
  readContacts: (file: File) => {
    const form = new FormData()
    form.append('file', file)
    return body<'ContactList'>(
      client.POST(`${root}/register/import/read`, { body: form as never, bodySerializer: () => form }),
    )
  },
  previewImport: (wanted: Schemas['PreviewImport']) =>
    body<'ImportPreview'>(client.POST(`${root}/register/import/preview`, { body: wanted })),
  importContacts: (wanted: Schemas['ConfirmImport']) =>
    body<'ImportResult'>(client.POST(`${root}/register/import`, { body: wanted })),
  accounts: () => body<'Accounts'>(client.GET(`${root}/accounts`)),
  createAccounts: (personIds: string[]) =>
    body<'InitialPasswords'>(client.POST(`${root}/accounts`, { body: { personIds } })),
  resetPasswords: (userIds: string[]) =>
    body<'InitialPasswords'>(client.POST(`${root}/accounts/reset`, { body: { userIds } })),
  setAccountState: (userIds: string[], disabled: boolean) =>
    client.POST(`${root}/accounts/state`, { body: { userIds, disabled } }),

  rights: () => list<'Right'>(client.GET(`${root}/access`)),
  measureAccess: (id: string, measureId: string) =>
    body<'MeasureAccess'>(
      client.GET(`${root}/plans/{id}/measures/{measureId}/access`, { params: { path: { id, measureId } } }),
    ),

  backups: () => body<'Backups'>(client.GET(`${root}/backups`)),
  startBackup: () => body<'BackupArchive'>(client.POST(`${root}/backups`)),
}

export type DaysToSet = Schemas['SetDays']
export type AuditQuery = NonNullable<paths['/api/v1/audit/events']['get']['parameters']['query']>
type PaperKind = Schemas['Paper']['kind']

/** A file as the body of a request. */
function formOf(file: File) {
  const form = new FormData()
  form.append('file', file)
  return { body: form as never, bodySerializer: () => form }
}

type PostKind = Schemas['Post']['kind']

/** Names the text of the review; the rest of its source is the server's. Generated types are mutable, the core's not. */
function sent({ draft, ...review }: Review): Schemas['SentReview'] {
  const { sha256, chars } = draft.source
  return { ...review, draft: { ...draft, source: { sha256, chars } } } as Schemas['SentReview']
}

/** Narrows a list of monthly returns; what is left out is not narrowed. */
export type ReturnQuery = NonNullable<paths['/api/v1/returns']['get']['parameters']['query']>
