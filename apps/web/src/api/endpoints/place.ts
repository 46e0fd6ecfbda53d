import { client } from '../client.ts'
import type { paths } from '../generated/schema.d.ts'
import { at, body, formOf, list, root, type Schemas } from './call.ts'

/** The place: its units, people and accounts, its calendar, its record, its backups. */
export const placeCalls = {
  units: () => list<'Unit'>(client.GET(`${root}/units`)),
  addUnit: (name: string, aliases: string[] = []) =>
    body<'Unit'>(client.POST(`${root}/units`, { body: { name, aliases } })),
  changeUnit: (id: string, change: Schemas['ChangeUnit']) =>
    body<'Unit'>(client.PATCH(`${root}/units/{id}`, { ...at(id), body: change })),
  mergeUnit: (id: string, into: string) =>
    body<'Unit'>(client.POST(`${root}/units/{id}/merge`, { ...at(id), body: { into } })),

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
  readContacts: (file: File) => body<'ContactList'>(client.POST(`${root}/register/import/read`, formOf(file))),
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

  workDays: (year: number) => body<'CalendarYear'>(client.GET(`${root}/work-days`, { params: { query: { year } } })),
  setWorkDays: (days: DaysToSet) => body<'DaysSet'>(client.PUT(`${root}/work-days`, { body: days })),
  previewNotice: (text: string, year: number) =>
    body<'NoticePreview'>(client.POST(`${root}/work-days/notice`, { body: { text, year } })),

  auditEvents: (query: AuditQuery) => body<'AuditPage'>(client.GET(`${root}/audit/events`, { params: { query } })),
  auditOptions: () => body<'AuditOptions'>(client.GET(`${root}/audit/options`)),
  auditChain: () => body<'ChainStanding'>(client.GET(`${root}/audit/chain`)),
  checkAudit: () => body<'ChainCheck'>(client.POST(`${root}/audit/checks`)),

  backups: () => body<'Backups'>(client.GET(`${root}/backups`)),
  startBackup: () => body<'BackupArchive'>(client.POST(`${root}/backups`)),
}

export type DaysToSet = Schemas['SetDays']
type AuditQuery = NonNullable<paths['/api/v1/audit/events']['get']['parameters']['query']>
type PostKind = Schemas['Post']['kind']
