import type { Loops } from '../cases/loops.ts'
import { stepMoment } from '../cases/step-moment.ts'
import { sessionOf } from '../identity/session.ts'
import { inScope } from '../platform/database.ts'
import type { Routes } from '../platform/http.ts'
import type { Services } from '../platform/services.ts'
import { ref, refusals } from '../platform/shapes.ts'
import { listTodos } from './list-todos.ts'
import { workplacePolicy } from './policy.ts'
import { readWorkplace } from './read-workplace.ts'
import { Todos, Workplace } from './schema.ts'

/** The first page after sign-in. */
export const workplaceRoutes =
  ({ db, clock }: Services, loops: Loops): Routes =>
  async (app) => {
    app.get(
      '/workplace/todos',
      {
        config: { roles: workplacePolicy.read },
        schema: {
          tags: ['workplace'],
          summary: '待办：等本人办的事项和临近的节点，被退回的在前；本月应报已报',
          response: { 200: ref(Todos), ...refusals },
        },
      },
      async (request) => {
        const session = sessionOf(request)
        return inScope(db, session, async (tx) => listTodos(tx, await stepMoment(tx, loops, clock.now()), session))
      },
    )
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
