import { client } from '../client.ts'
import { at, body, root, type Schemas } from './call.ts'

/** What waits for whom, and what people are told. */
export const noticeCalls = {
  workplace: () => body<'Workplace'>(client.GET(`${root}/workplace`)),

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
}
