import { Type } from 'typebox'
import { Year } from '../assignments/schema.ts'
import type { Loops } from '../cases/loops.ts'
import { stepMoment } from '../cases/step-moment.ts'
import { sessionOf } from '../identity/session.ts'
import { planPolicy } from '../plans/policy.ts'
import { inScope } from '../platform/database.ts'
import type { Routes } from '../platform/http.ts'
import type { Services } from '../platform/services.ts'
import { MeasureId, ref, refusals } from '../platform/shapes.ts'
import { findMeasurePage } from './find-measure-page.ts'
import { MeasurePage } from './schema.ts'

/** One measure from its sentence to its write-off. */
export const measureRoutes =
  ({ db, clock }: Services, loops: Loops): Routes =>
  async (app) => {
    app.get(
      '/measures/:measureId/years/:year',
      {
        config: { roles: planPolicy.read },
        schema: {
          tags: ['measures'],
          summary: '一项举措从原文到销号：目标、责任、灯、节点、月报、佐证、时间线',
          params: Type.Object({ measureId: MeasureId, year: Year }),
          response: { 200: ref(MeasurePage), ...refusals },
        },
      },
      (request) =>
        inScope(db, sessionOf(request), async (tx) => {
          const moment = await stepMoment(tx, loops, clock.now())
          return findMeasurePage(tx, moment, sessionOf(request), request.params.measureId, request.params.year)
        }),
    )
  }
