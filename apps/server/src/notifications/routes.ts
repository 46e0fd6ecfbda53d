import { Type } from 'typebox'
import type { Loops } from '../cases/loops.ts'
import { sessionOf } from '../identity/session.ts'
import { inScope } from '../platform/database.ts'
import type { Routes } from '../platform/http.ts'
import type { Services } from '../platform/services.ts'
import { ref, refusals } from '../platform/shapes.ts'
import { RoundId } from '../returns/schema.ts'
import { findSettings } from './find-settings.ts'
import { countUnread, listMessages, readMessages } from './list-messages.ts'
import { findMailAddress, saveMailAddress } from './mail-address.ts'
import { notificationPolicy } from './policy.ts'
import { previewReminders } from './preview-reminders.ts'
import { saveSettings, viewSettings } from './save-settings.ts'
import {
  Inbox,
  MailAddress,
  NotificationSettingsView,
  ReadMessages,
  ReminderPreview,
  SaveMailAddress,
  SaveNotificationSettings,
  Unread,
  Urged,
  UrgeUnit,
} from './schema.ts'
import { urgeUnit } from './urge-unit.ts'

/** The inbox, what goes out next and by which rules, and urging by hand. */
export const notificationRoutes =
  (services: Services, loops: Loops): Routes =>
  async (app) => {
    const { db, clock, config } = services
    const tags = ['notifications']
    app.get(
      '/messages',
      {
        config: { roles: notificationPolicy.readOwn },
        schema: { tags, summary: '本人的消息，最近100条', response: { 200: ref(Inbox), ...refusals } },
      },
      (request) => inScope(db, sessionOf(request), (tx) => listMessages(tx, sessionOf(request))),
    )
    app.get(
      '/messages/unread',
      {
        config: { roles: notificationPolicy.readOwn },
        schema: { tags, summary: '本人的未读消息数', response: { 200: ref(Unread), ...refusals } },
      },
      async (request) => ({
        unread: await inScope(db, sessionOf(request), (tx) => countUnread(tx, sessionOf(request))),
      }),
    )
    app.post(
      '/messages/read',
      {
        config: { roles: notificationPolicy.readOwn },
        schema: {
          tags,
          summary: '把某条及更早的消息记为已读',
          body: ref(ReadMessages),
          response: { 200: ref(Unread), ...refusals },
        },
      },
      (request) => readMessages(services, sessionOf(request), request.body),
    )
    app.get(
      '/messages/address',
      {
        config: { roles: notificationPolicy.readOwn },
        schema: { tags, summary: '本人接收提醒的邮箱', response: { 200: ref(MailAddress), ...refusals } },
      },
      (request) =>
        inScope(db, sessionOf(request), async (tx) => ({
          address: await findMailAddress(tx, sessionOf(request)),
          mailServer: config.mail !== null && (await findSettings(tx)).mail,
        })),
    )
    app.put(
      '/messages/address',
      {
        config: { roles: notificationPolicy.readOwn },
        schema: {
          tags,
          summary: '设置本人接收提醒的邮箱，空则不发',
          body: ref(SaveMailAddress),
          response: { 204: Type.Null(), ...refusals },
        },
      },
      async (request, reply) => {
        await saveMailAddress(services, sessionOf(request), request.body.address)
        return reply.code(204).send(null)
      },
    )
    app.get(
      '/notifications/preview',
      {
        config: { roles: notificationPolicy.preview },
        schema: {
          tags,
          summary: '提醒预览：下一次将发出什么、给谁、为什么',
          response: { 200: ref(ReminderPreview), ...refusals },
        },
      },
      (request) => inScope(db, sessionOf(request), (tx) => previewReminders(tx, loops, clock.now())),
    )
    app.get(
      '/notifications/settings',
      {
        config: { roles: notificationPolicy.settings },
        schema: { tags, summary: '提醒规则', response: { 200: ref(NotificationSettingsView), ...refusals } },
      },
      (request) => inScope(db, sessionOf(request), (tx) => viewSettings(tx, services)),
    )
    app.put(
      '/notifications/settings',
      {
        config: { roles: notificationPolicy.settings },
        schema: {
          tags,
          summary: '修改提醒规则',
          body: ref(SaveNotificationSettings),
          response: { 200: ref(NotificationSettingsView), ...refusals },
        },
      },
      (request) => saveSettings(services, sessionOf(request), request.body),
    )
    app.post(
      '/rounds/:id/urges',
      {
        config: { roles: notificationPolicy.urge },
        schema: {
          tags,
          summary: '催办一个单位本期还没有报的月报',
          params: Type.Object({ id: RoundId }),
          body: ref(UrgeUnit),
          response: { 201: ref(Urged), ...refusals },
        },
      },
      async (request, reply) =>
        reply.code(201).send(await urgeUnit(services, loops, sessionOf(request), request.params.id, request.body)),
    )
  }
