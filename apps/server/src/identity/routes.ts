import { Type } from 'typebox'
import type { Routes } from '../platform/http.ts'
import type { Services } from '../platform/services.ts'
import { findSession } from './find-session.ts'
import { SESSION_COOKIE } from './guard.ts'
import { credentialsSchema, placeSchema, sessionSchema } from './schema.ts'
import { type Session, sessionOf } from './session.ts'
import { signIn } from './sign-in.ts'

/** Signing in and out, and choosing the place one works in. */
export const sessionRoutes =
  (services: Services): Routes =>
  async (app) => {
    for (const schema of [placeSchema, sessionSchema, credentialsSchema]) app.addSchema(schema)
    const answers = { 200: Type.Ref('Session'), '4xx': Type.Ref('Error') }
    const tags = ['session']

    app.post<{ Body: { username: string; password: string } }>(
      '/session',
      {
        config: { open: true },
        schema: {
          tags,
          summary: '登录（无需登录）',
          body: Type.Ref('Credentials'),
          response: { 201: Type.Ref('Session'), '4xx': Type.Ref('Error') },
          security: [],
        },
      },
      async (request, reply) => {
        const token = await signIn(services, request.body, request.id)
        const session = await findSession(services, token, null)
        reply.setCookie(SESSION_COOKIE, token, {
          path: '/',
          httpOnly: true,
          sameSite: 'strict',
          secure: request.protocol === 'https',
        })
        return reply.code(201).send(present(sessionOf({ session })))
      },
    )

    app.get('/session', { schema: { tags, summary: '当前用户', response: answers } }, async (request) =>
      present(sessionOf(request)),
    )

    app.put<{ Body: { code: string } }>(
      '/session/place',
      {
        schema: {
          tags,
          summary: '以后默认进入的地区',
          body: Type.Object({ code: Type.String({ pattern: '^[0-9]{6}$' }) }),
          response: answers,
        },
      },
      async (request) => {
        const token = request.cookies[SESSION_COOKIE] ?? ''
        const moved = sessionOf({ session: await findSession(services, token, request.body.code) })
        await services.db.system
          .updateTable('sessions')
          .set({ jurisdiction_id: moved.place.id })
          .where('session_id', '=', moved.sessionId)
          .execute()
        return present(moved)
      },
    )

    app.delete('/session', { schema: { tags, summary: '退出' } }, async (request, reply) => {
      const { sessionId } = sessionOf(request)
      await services.db.system.deleteFrom('sessions').where('session_id', '=', sessionId).execute()
      return reply.clearCookie(SESSION_COOKIE, { path: '/' }).code(204).send()
    })
  }

function present({ userId, name, username, role, place, orgUnit, memberships, csrfToken }: Session) {
  return {
    user: { id: userId, name, username, role, jurisdiction: place, orgUnit },
    places: memberships.map((membership) => ({ jurisdiction: membership.place, role: membership.role })),
    csrfToken,
  }
}
