import { Type } from 'typebox'
import { sessionOf } from '../../identity/session.ts'
import { chinaDay } from '../../platform/china-day.ts'
import { inScope } from '../../platform/database.ts'
import type { Routes } from '../../platform/http.ts'
import type { Services } from '../../platform/services.ts'
import { PlanId, ref, refusals } from '../../platform/shapes.ts'
import type { Regions } from '../../regions/regions.ts'
import { observationPolicy } from '../policy.ts'
import { PeriodText } from '../schema.ts'
import { FigureValidationSchema } from './schema.ts'
import { validateFigures } from './validate-figures.ts'

/** The rules that figures of a plan have to keep. */
export const figureRuleRoutes =
  ({ db, clock }: Services, regions: Regions): Routes =>
  async (app) => {
    app.get(
      '/plans/:id/observations/:period/validation',
      {
        config: { roles: observationPolicy.read },
        schema: {
          tags: ['observations'],
          summary: '校验一个期别的数：其中项不大于总数、增减幅度、同级对比、应同时填报，以及逐个数的疑问',
          params: Type.Object({ id: PlanId, period: PeriodText }),
          querystring: Type.Object({ below: Type.Optional(Type.Boolean({ description: '连同下级地区' })) }),
          response: { 200: ref(FigureValidationSchema), ...refusals },
        },
      },
      (request) => {
        const session = sessionOf(request)
        const today = chinaDay(clock.now())
        return inScope(db, session, (tx) =>
          validateFigures(tx, regions, session, today, { ...request.params, ...request.query }),
        )
      },
    )
  }
