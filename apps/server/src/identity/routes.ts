import type { FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { asSystem } from '../platform/database.ts'
import { AppError } from '../platform/errors.ts'
import type { Routes } from '../platform/http.ts'
import type { Services } from '../platform/services.ts'
import { recordEvent } from './audit.ts'
import { openPasswordChange, type PasswordChange } from './change-password.ts'
import { findSession } from './find-session.ts'
import { SESSION_COOKIE } from './guard.ts'
import { DEVICE_DAYS, deviceCookie } from './known-device.ts'
import { credentialsSchema, passwordChangeSchema, placeSchema, sessionSchema } from './schema.ts'
import { type Session, sessionOf } from './session.ts'
import { openDoor } from './sign-in.ts'

/** Signing in and out, changing one's password, and choosing the place one works in. */
export const sessionRoutes =
  (services: Services): Routes =>
  async (app) => {
    for (const schema of [placeSchema, sessionSchema, credentialsSchema, passwordChangeSchema]) app.addSchema(schema)
    const answers = { 200: Type.Ref('Session'), '4xx': Type.Ref('Error') }
    const tags = ['session']
    const signIn = openDoor(services)
    const changePassword = openPasswordChange(services)
    const cookie = (request: FastifyRequest) =>
      ({ httpOnly: true, sameSite: 'strict', secure: request.protocol === 'https' }) as const
    const remembered = { path: '/api/v1/session', maxAge: DEVICE_DAYS * 24 * 60 * 60 }

    app.post<{ Body: { username: string; password: string } }>(
      '/session',
      {
        config: { open: true },
        bodyLimit: 10_000,
        schema: {
          tags,
          summary: '登录（无需登录）',
          body: Type.Ref('Credentials'),
          response: { 201: Type.Ref('Session'), '4xx': Type.Ref('Error') },
          security: [],
        },
      },
      async (request, reply) => {
        const known = deviceCookie(request.body.username.trim().toLowerCase())
        const { token, device } = await signIn(request.body, {
          address: request.ip,
          requestId: request.id,
          device: request.cookies[known] ?? null,
          session: request.cookies[SESSION_COOKIE] ?? null,
        })
        const session = await findSession(services, token, null, request.id)
        if (!session) throw noPost()
        reply.setCookie(SESSION_COOKIE, token, { path: '/', ...cookie(request) })
        reply.setCookie(known, device, { ...remembered, ...cookie(request) })
        return reply.code(201).send(present(sessionOf({ session })))
      },
    )

    const config = { everyRole: true, beforePasswordChange: true }
    app.get('/session', { config, schema: { tags, summary: '当前用户', response: answers } }, async (request) =>
      present(sessionOf(request)),
    )

    app.put<{ Body: { code: string } }>(
      '/session/place',
      {
        config: { everyRole: true },
        schema: {
          tags,
          summary: '以后默认进入的地区',
          body: Type.Object({ code: Type.String({ pattern: '^[0-9]{6}$' }) }),
          response: answers,
        },
      },
      async (request) => {
        const token = request.cookies[SESSION_COOKIE] ?? ''
        const moved = sessionOf({ session: await findSession(services, token, request.body.code, request.id) })
        await services.db.system
          .updateTable('sessions')
          .set({ jurisdiction_id: moved.place.id })
          .where('session_id', '=', moved.sessionId)
          .execute()
        return present(moved)
      },
    )

    app.put<{ Body: PasswordChange }>(
      '/session/password',
      {
        config: { anyPlace: true, everyRole: true, beforePasswordChange: true },
        bodyLimit: 10_000,
        schema: {
          tags,
          summary: '改自己的密码；本账号在别处的登录随之失效',
          body: Type.Ref('PasswordChange'),
          response: { 204: Type.Null(), '4xx': Type.Ref('Error') },
        },
      },
      async (request, reply) => {
        const session = sessionOf(request)
        const device = await changePassword(session, request.body)
        reply.setCookie(deviceCookie(session.username), device, { ...remembered, ...cookie(request) })
        return reply.code(204).send()
      },
    )

    const leaving = {
      config: { anyPlace: true, everyRole: true, beforePasswordChange: true },
      schema: { tags, summary: '退出' },
    }
    app.delete('/session', leaving, async (request, reply) => {
      const session = sessionOf(request)
      const { sessionId, userId } = session
      await asSystem(services.db, async (tx) => {
        await tx.deleteFrom('sessions').where('session_id', '=', sessionId).execute()
        await recordEvent(tx, session, { action: 'sign_out', subject: `user:${userId}` }, services.clock.now())
      })
      return reply.clearCookie(SESSION_COOKIE, { path: '/' }).code(204).send()
    })
  }

const noPost = () => new AppError(403, 'TT-A-405', '本账号现在没有岗位或角色，不能进入；请联系本地区共富办')

function present({ userId, name, username, role, place, orgUnit, memberships, mustChange, csrfToken }: Session) {
  return {
    user: { id: userId, name, username, role, jurisdiction: place, orgUnit, mustChange },
    places: memberships.map((membership) => ({ jurisdiction: membership.place, role: membership.role })),
    csrfToken,
  }
}
