import swagger from '@fastify/swagger'
import swaggerUi from '@fastify/swagger-ui'
import type { FastifyInstance } from 'fastify'

/**
 * Documents every route at /api/docs, and as OpenAPI at /api/docs/json; schemas keep the names of their `$id`, and
 * `x-roles` tells who may call a route.
 */
export async function serveApiDocs(app: FastifyInstance): Promise<void> {
  await app.register(swagger, {
    openapi: {
      info: {
        title: '通途 API',
        version: '1',
        description: '除标明“无需登录”的地址外，都要先 POST /api/v1/session 登录；改动数据的请求要带 x-csrf-token。',
      },
      components: { securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'tongtu_session' } } },
      security: [{ session: [] }],
    },
    transform: ({ schema, url, route: { config } }) => ({
      schema: { ...schema, 'x-roles': config?.everyRole ? 'every' : config?.roles } as typeof schema,
      url,
    }),
    refResolver: { buildLocalReference: (json, _base, _fragment, i) => `${json['$id'] ?? `Schema${i}`}` },
  })
  await app.register(swaggerUi, {
    routePrefix: '/api/docs', // The page's own validator is a service on the Internet.
    uiConfig: { deepLinking: true, tryItOutEnabled: false, validatorUrl: null },
  })
}
