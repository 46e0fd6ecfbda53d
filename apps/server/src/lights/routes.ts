import { Type } from 'typebox'
import { Year } from '../assignments/schema.ts'
import type { Loops } from '../cases/loops.ts'
import { stepMoment } from '../cases/step-moment.ts'
import { sessionOf } from '../identity/session.ts'
import { inScope } from '../platform/database.ts'
import type { Routes } from '../platform/http.ts'
import type { Services } from '../platform/services.ts'
import { MeasureId, PlanId, ref, refusals } from '../platform/shapes.ts'
import { battleChart } from './battle-chart.ts'
import { overrideLight, restoreLight } from './override-light.ts'
import { lightPolicy } from './policy.ts'
import { BattleChart, OverrideLight } from './schema.ts'

/** The battle chart, and decisions about single lights. */
export const lightRoutes =
  (services: Services, loops: Loops): Routes =>
  async (app) => {
    const { db, clock } = services
    const tags = ['lights']
    const measure = Type.Object({ measureId: MeasureId })
    app.get(
      '/plans/:id/chart/:year',
      {
        config: { roles: lightPolicy.read },
        schema: {
          tags,
          summary: '作战图：一个方案一年里每项举措的灯、节点和月报',
          params: Type.Object({ id: PlanId, year: Year }),
          response: { 200: ref(BattleChart), ...refusals },
        },
      },
      (request) =>
        inScope(db, sessionOf(request), async (tx) =>
          battleChart(tx, await stepMoment(tx, loops, clock.now()), request.params.id, request.params.year),
        ),
    )
    app.put(
      '/measures/:measureId/light',
      {
        config: { roles: lightPolicy.override },
        schema: {
          tags,
          summary: '另行认定一项举措的灯，写明理由和有效期',
          params: measure,
          body: ref(OverrideLight),
          response: { 204: Type.Null(), ...refusals },
        },
      },
      async (request, reply) => {
        await overrideLight(services, sessionOf(request), request.params.measureId, request.body)
        return reply.code(204).send(null)
      },
    )
    app.delete(
      '/measures/:measureId/light',
      {
        config: { roles: lightPolicy.override },
        schema: {
          tags,
          summary: '撤销另行认定，恢复按规则亮灯',
          params: measure,
          response: { 204: Type.Null(), ...refusals },
        },
      },
      async (request, reply) => {
        await restoreLight(services, sessionOf(request), request.params.measureId)
        return reply.code(204).send(null)
      },
    )
  }
