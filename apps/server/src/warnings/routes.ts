import { Type } from 'typebox'
import { sessionOf } from '../identity/session.ts'
import { YearText } from '../indicators/schema.ts'
import { inScope } from '../platform/database.ts'
import type { Routes } from '../platform/http.ts'
import type { Services } from '../platform/services.ts'
import { ref, refusals } from '../platform/shapes.ts'
import type { Regions } from '../regions/regions.ts'
import { handleWarning } from './handle-warning.ts'
import { listWarnings } from './list-warnings.ts'
import { warningPolicy } from './policy.ts'
import { HandleWarning, WarningList } from './schema.ts'

/** Early warnings: which promises are in danger, and what is done about them. */
export const warningRoutes =
  (services: Services, regions: Regions): Routes =>
  async (app) => {
    const { db } = services
    const tags = ['warnings']
    app.get(
      '/warnings/:year',
      {
        config: { roles: warningPolicy.read },
        schema: {
          tags,
          summary: '一年的预警，重的在前，连同处置记录',
          params: Type.Object({ year: YearText }),
          querystring: Type.Object({ below: Type.Optional(Type.Boolean({ description: '连同下级地区' })) }),
          response: { 200: ref(WarningList), ...refusals },
        },
      },
      (request) => {
        const session = sessionOf(request)
        const { below = false } = request.query
        return inScope(db, session, (tx) => listWarnings(tx, regions, session, { year: request.params.year, below }))
      },
    )
    app.post(
      '/warnings',
      {
        config: { roles: warningPolicy.handle },
        schema: {
          tags,
          summary: '认领一条预警，写明原因和措施',
          body: ref(HandleWarning),
          response: { 204: Type.Null(), ...refusals },
        },
      },
      async (request, reply) => {
        await handleWarning(services, sessionOf(request), request.body)
        return reply.code(204).send(null)
      },
    )
  }
