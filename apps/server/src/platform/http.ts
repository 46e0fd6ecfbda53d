import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import compress from '@fastify/compress'
import cookie from '@fastify/cookie'
import helmet from '@fastify/helmet'
import multipart from '@fastify/multipart'
import type { FastifyPluginAsyncTypebox, TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import Fastify, { type FastifyBaseLogger, type FastifyInstance, LogController, type RawServerDefault } from 'fastify'
import { serveApiDocs } from './api-docs.ts'
import type { Config } from './config.ts'
import { answerErrors } from './error-handler.ts'
import { errorSchema } from './error-schema.ts'
import { serialiseLate } from './serialise-late.ts'
import { serveWeb } from './serve-web.ts'

export type App = FastifyInstance<
  RawServerDefault,
  IncomingMessage,
  ServerResponse,
  FastifyBaseLogger,
  TypeBoxTypeProvider
>

/** The routes of one noun, mounted below /api/v1. */
export type Routes = FastifyPluginAsyncTypebox

export interface AppParts {
  readonly config: Config
  /** Puts the checks of session, role and CSRF before every route below /api/v1. */
  readonly guard: (api: App) => void
  readonly routes: readonly Routes[]
  /** Folder of the built web; null leaves only the API. */
  readonly webFolder: string | null
}

/** Largest upload, in bytes; a route may set a smaller `bodyLimit`. */
const MAX_UPLOAD = 50 * 1024 * 1024

/**
 * Builds the HTTP application without listening: security headers, cookies, uploads, one shape of errors, API
 * documentation, the routes below /api/v1 and the built web. Tests call it with `app.inject`.
 */
export async function buildApp({ config, guard, routes, webFolder }: AppParts): Promise<App> {
  const app: App = Fastify({
    logger: { level: config.logLevel },
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: () => randomUUID(),
    // One proxy, whose word about the visitor stands last: what the visitor himself wrote there does not count.
    trustProxy: config.trustProxy && ((_address, hop) => hop === 0),
    requestTimeout: 5 * 60 * 1000,
    bodyLimit: 1024 * 1024,
    // Not all errors: a large body could be made to have a million of them. An answer in a form is a text or a list.
    // Nor are the schemas proved to be schemas at every start: typebox makes them, nobody writes them.
    ajv: { customOptions: { allErrors: false, coerceTypes: 'array', allowUnionTypes: true, validateSchema: false } },
    schemaController: { compilersFactory: { buildSerializer: serialiseLate } },
  }).withTypeProvider<TypeBoxTypeProvider>()
  app.addHook('onRequest', async (request, reply) => {
    reply.header('x-request-id', request.id)
  })
  app.addHook('onResponse', async (request, reply) => {
    request.log.debug({ method: request.method, url: request.url, status: reply.statusCode, ms: reply.elapsedTime })
  })
  answerErrors(app)
  app.addSchema(errorSchema)
  await app.register(helmet, securityHeaders)
  await app.register(compress, compression)
  await app.register(cookie)
  await app.register(multipart, { limits: { fileSize: MAX_UPLOAD, files: 1, fields: 5, parts: 6, fieldSize: 10_000 } })
  await serveApiDocs(app)
  await app.register(
    async (api: App) => {
      guard(api)
      // Offices share computers: what one user saw must not come back by the next one's Back key.
      api.addHook('onRequest', async (_request, reply) => {
        reply.header('cache-control', 'no-store')
      })
      for (const plugin of routes) await api.register(plugin)
    },
    { prefix: '/api/v1' },
  )
  await serveWeb(app, webFolder)
  return app
}

// A battle chart is 330 KB of lists that repeat themselves. Gzip alone, because browsers take no other over plain HTTP;
// the built web and workbooks are compressed already. Level 3 makes a table of five megabytes a fifth larger than the usual
// 6 and costs a third of its time.
const compression = { encodings: ['gzip' as const], threshold: 4096, zlibOptions: { level: 3 } }

// Nothing may come from outside: government networks are closed. Styles may be inline because antd writes its own;
// no upgrade to https and no HSTS, because in an office network the product often runs on plain http.
const securityHeaders = {
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'self'"],
      styleSrc: ["'self'", "'unsafe-inline'"],
      imgSrc: ["'self'", 'data:', 'blob:'],
      fontSrc: ["'self'", 'data:'],
      objectSrc: ["'none'"],
      frameAncestors: ["'none'"],
      baseUri: ["'self'"],
      formAction: ["'self'"],
    },
  },
  strictTransportSecurity: false,
  // Both need https or localhost; on plain http the browser only warns.
  crossOriginOpenerPolicy: false,
  originAgentCluster: false,
} as const
