import { sessionOf } from '../identity/session.ts'
import { ref, refusals } from '../plans/shapes.ts'
import { inScope } from '../platform/database.ts'
import type { Routes } from '../platform/http.ts'
import type { Services } from '../platform/services.ts'
import { workplacePolicy } from './policy.ts'
import { readWorkplace } from './read-workplace.ts'
import { Workplace } from './schema.ts'

/** The first page after sign-in. */
export const workplaceRoutes =
  ({ db }: Services): Routes =>
  async (app) => {
    app.get(
      '/workplace',
      {
        config: { roles: workplacePolicy.read },
        schema: {
          tags: ['workplace'],
          summary: '工作台：未完成的导入、无牵头单位的举措、待处理疑点',
          response: { 200: ref(Workplace), ...refusals },
        },
      },
      async (request) => {
        const session = sessionOf(request)
        return inScope(db, session, (tx) => readWorkplace(tx, session))
      },
    )
  }
