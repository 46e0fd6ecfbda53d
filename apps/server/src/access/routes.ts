import { Type } from 'typebox'
import { sessionOf } from '../identity/session.ts'
import { chinaDay } from '../platform/china-day.ts'
import { inScope } from '../platform/database.ts'
import type { Routes } from '../platform/http.ts'
import type { Services } from '../platform/services.ts'
import { MeasureId, PlanId, ref, refusals } from '../platform/shapes.ts'
import { findMeasureAccess } from './find-measure-access.ts'
import { listRights } from './list-rights.ts'
import { accessPolicy } from './policy.ts'
import { MeasureAccess, Right } from './schema.ts'

/** Who may see and do what, and why. */
export const accessRoutes =
  (services: Services): Routes =>
  async (app) => {
    const tags = ['access']
    app.get(
      '/access',
      {
        config: { roles: accessPolicy.readRights },
        schema: { tags, summary: '各角色能做什么', response: { 200: Type.Array(ref(Right)), ...refusals } },
      },
      async () => listRights(),
    )
    app.get(
      '/plans/:id/measures/:measureId/access',
      {
        config: { roles: accessPolicy.readMeasureAccess },
        schema: {
          tags,
          summary: '谁能看到这条举措、谁能改，为什么',
          params: Type.Object({ id: PlanId, measureId: MeasureId }),
          response: { 200: ref(MeasureAccess), ...refusals },
        },
      },
      (request) => {
        const { id, measureId } = request.params
        const day = chinaDay(services.clock.now())
        return inScope(services.db, sessionOf(request), (tx) => findMeasureAccess(tx, day, id, measureId))
      },
    )
  }
