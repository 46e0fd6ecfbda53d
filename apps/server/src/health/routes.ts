import { sql } from 'kysely'
import { Type } from 'typebox'
import type { Routes } from '../platform/http.ts'
import type { Services } from '../platform/services.ts'
import { productVersion } from './product-version.ts'

const healthSchema = Type.Object(
  {
    version: Type.String({ description: '程序版本' }),
    database: Type.String({ description: 'PostgreSQL 版本' }),
    schema: Type.Integer({ description: '数据库结构版本' }),
    plans: Type.Integer(),
    measures: Type.Integer(),
  },
  { $id: 'Health' },
)

/** Answers without login, for monitors: is the server up, on which versions, and does it hold anything. */
export const healthRoutes =
  ({ db }: Services): Routes =>
  async (app) => {
    app.addSchema(healthSchema)
    app.get(
      '/health',
      {
        config: { open: true },
        schema: {
          tags: ['health'],
          summary: '运行状况（无需登录）',
          response: { 200: Type.Ref('Health') },
          security: [],
        },
      },
      async () => {
        const query = sql<{ database: string; schema: number; plans: number; measures: number }>`
          select current_setting('server_version') as database, (select max(version) from schema_migrations) as schema,
            plans, measures from health_counts()`
        return { version: productVersion, ...(await query.execute(db.system)).rows[0] }
      },
    )
  }
