import { Type } from 'typebox'
import { sessionOf } from '../identity/session.ts'
import { chinaDay } from '../platform/china-day.ts'
import { inScope } from '../platform/database.ts'
import type { Routes } from '../platform/http.ts'
import type { Services } from '../platform/services.ts'
import { PlanId, ref, refusals } from '../platform/shapes.ts'
import { sendXlsx, xlsxAnswer } from '../platform/xlsx-answer.ts'
import { alignWithSuperior } from './align-with-superior.ts'
import { alignmentWorkbook } from './alignment-workbook.ts'
import { chooseSuperior } from './choose-superior.ts'
import { alignmentPolicy } from './policy.ts'
import { ChooseSuperior, PlanAlignment } from './schema.ts'

/** A plan against the plan above it. */
export const alignmentRoutes =
  (services: Services): Routes =>
  async (app) => {
    const { db, clock } = services
    const tags = ['comparison']
    const params = Type.Object({ id: PlanId })
    app.get(
      '/plans/:id/alignment',
      {
        config: { roles: alignmentPolicy.read },
        schema: {
          tags,
          summary: '上下贯通：上级目标由谁承接，哪些弱于上级，哪些没有承接',
          params,
          response: { 200: ref(PlanAlignment), ...refusals },
        },
      },
      (request) => inScope(db, sessionOf(request), (tx) => alignWithSuperior(tx, request.params.id)),
    )
    app.get(
      '/plans/:id/alignment.xlsx',
      {
        config: { roles: alignmentPolicy.read },
        schema: { tags, summary: '上下贯通的表', params, response: { 200: xlsxAnswer, ...refusals } },
      },
      async (request, reply) => {
        const session = sessionOf(request)
        const alignment = await inScope(db, session, (tx) => alignWithSuperior(tx, request.params.id))
        const today = chinaDay(clock.now())
        const bytes = await alignmentWorkbook(alignment, session.place.name, today)
        return sendXlsx(reply, `上下贯通-${today}.xlsx`, bytes)
      },
    )
    app.put(
      '/plans/:id/superior',
      {
        config: { roles: alignmentPolicy.choose },
        schema: {
          tags,
          summary: '选定一个方案的上级方案',
          params,
          body: ref(ChooseSuperior),
          response: { 204: Type.Null(), ...refusals },
        },
      },
      async (request, reply) => {
        await chooseSuperior(services, sessionOf(request), request.params.id, request.body.superior)
        return reply.code(204).send(null)
      },
    )
  }
