import { Type } from 'typebox'
import { sessionOf } from '../identity/session.ts'
import { YearText } from '../indicators/schema.ts'
import { chinaDay } from '../platform/china-day.ts'
import { inScope } from '../platform/database.ts'
import type { Routes } from '../platform/http.ts'
import type { Services } from '../platform/services.ts'
import { Instant, PlanId, ref, refusals } from '../platform/shapes.ts'
import { targetSettingsPolicy } from '../target-settings/policy.ts'
import { findPromised } from './find-promised.ts'
import { linkTarget } from './link-target.ts'
import { LinkTarget, PromisedTargets, TargetId } from './schema.ts'

/** Targets in sentences, judged by the figures that people link to them. */
export const promisedTargetRoutes =
  (services: Services): Routes =>
  async (app) => {
    const { db, clock } = services
    const tags = ['targets']
    app.get(
      '/plans/:id/promised-targets/:year',
      {
        config: { roles: targetSettingsPolicy.read },
        schema: {
          tags,
          summary: '举措和目标段里的目标，按关联的数判定',
          params: Type.Object({ id: PlanId, year: YearText }),
          querystring: Type.Object({
            of: Type.Optional(
              Type.String({ pattern: '^(goals|m-[1-9][0-9]{0,8})$', description: '一条举措的，或目标段的' }),
            ),
            asOf: Type.Optional(Instant),
          }),
          response: { 200: ref(PromisedTargets), ...refusals },
        },
      },
      (request) => {
        const session = sessionOf(request)
        const { of, asOf } = request.query
        const query = {
          ...request.params,
          place: session.place.code,
          today: chinaDay(asOf ? new Date(asOf) : clock.now()),
          ...(of && { of }),
          ...(asOf && { asOf: new Date(asOf) }),
        }
        return inScope(db, session, (tx) => findPromised(tx, query))
      },
    )
    app.put(
      '/targets/:target/link',
      {
        config: { roles: targetSettingsPolicy.set },
        schema: {
          tags,
          summary: '说明一个目标按哪些数判定，写明理由',
          params: Type.Object({ target: TargetId }),
          body: ref(LinkTarget),
          response: { 204: Type.Null(), ...refusals },
        },
      },
      async (request, reply) => {
        await linkTarget(services, sessionOf(request), request.params.target, request.body)
        return reply.code(204).send(null)
      },
    )
  }
