import { Type } from 'typebox'
import { sessionOf } from '../identity/session.ts'
import { chinaDay } from '../platform/china-day.ts'
import { inScope } from '../platform/database.ts'
import type { Routes } from '../platform/http.ts'
import type { Services } from '../platform/services.ts'
import { ref, refusals, UnitId } from '../platform/shapes.ts'
import { changePerson } from './change-person.ts'
import { handOver } from './hand-over.ts'
import { listRegister } from './list-register.ts'
import { registerPolicy } from './policy.ts'
import { revealPhone } from './reveal-phone.ts'
import { savePost } from './save-post.ts'
import { ChangePerson, HandOver, PersonId, Phone, PostKindSchema, RegisterUnit, SavePost } from './schema.ts'

/** Units with their posts and who holds them: whom to call, and whose duty it is. */
export const registerRoutes =
  (services: Services): Routes =>
  async (app) => {
    const { db, clock } = services
    const tags = ['register']
    const post = Type.Object({ id: UnitId, kind: PostKindSchema })
    const person = Type.Object({ id: PersonId })

    app.get(
      '/register',
      {
        config: { roles: registerPolicy.read },
        schema: { tags, summary: '单位与岗位', response: { 200: Type.Array(ref(RegisterUnit)), ...refusals } },
      },
      (request) => {
        const session = sessionOf(request)
        return inScope(db, session, (tx) => listRegister(tx, session, chinaDay(clock.now())))
      },
    )
    app.put(
      '/register/units/:id/posts/:kind',
      {
        config: { roles: registerPolicy.savePost },
        schema: {
          tags,
          summary: '设置岗位的科室、职务',
          params: post,
          body: ref(SavePost),
          response: { 200: ref(RegisterUnit), ...refusals },
        },
      },
      (request) => {
        const { id, kind } = request.params
        return savePost(services, sessionOf(request), id, kind, request.body)
      },
    )
    app.post(
      '/register/units/:id/posts/:kind/handover',
      {
        config: { roles: registerPolicy.handOver },
        schema: {
          tags,
          summary: '交接：从某日起由接任者担任，岗位的责任和待办随岗位转过去',
          params: post,
          body: ref(HandOver),
          response: { 200: ref(RegisterUnit), ...refusals },
        },
      },
      (request) => {
        const { id, kind } = request.params
        return handOver(services, sessionOf(request), id, kind, request.body)
      },
    )
    app.patch(
      '/register/people/:id',
      {
        config: { roles: registerPolicy.changePerson },
        schema: {
          tags,
          summary: '更正姓名、电话',
          params: person,
          body: ref(ChangePerson),
          response: { 204: Type.Null(), ...refusals },
        },
      },
      async (request, reply) => {
        await changePerson(services, sessionOf(request), request.params.id, request.body)
        return reply.code(204).send(null)
      },
    )
    app.post(
      '/register/people/:id/phone',
      {
        config: { roles: registerPolicy.revealPhone },
        schema: {
          tags,
          summary: '查看完整手机号：共富办和本单位可看，每次查看留痕',
          params: person,
          response: { 200: ref(Phone), ...refusals },
        },
      },
      (request) => revealPhone(services, sessionOf(request), request.params.id),
    )
  }
