import path from 'node:path'
import type {} from '@fastify/swagger'
import { createApp } from './app.ts'
import { readConfig, repositoryRoot } from './platform/config.ts'
import type { Services } from './platform/services.ts'

/** Where the web expects the document. */
export const apiDocumentFile = path.join(repositoryRoot, 'apps/web/src/api/generated/openapi.json')

/** The API's OpenAPI document as JSON. Needs no database: nothing is queried before a request comes. */
export async function apiDocument(): Promise<string> {
  const app = await createApp(
    {
      config: readConfig({ LOG_LEVEL: 'silent' }),
      db: absent as Services['db'],
      clock: { now: () => new Date(0) },
      files: absent as Services['files'],
      dataFolder: '',
    },
    null,
  )
  await app.ready()
  const document = JSON.stringify(app.swagger(), null, 2)
  await app.close()
  return `${document}\n`
}

/** Stands for a service that must not be used: whatever is read from it is another such. */
const absent: object = new Proxy({}, { get: () => absent })
