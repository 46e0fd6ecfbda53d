import { createApp } from '../apps/server/src/app.ts'
import { readConfig } from '../apps/server/src/platform/config.ts'
import type { Services } from '../apps/server/src/platform/services.ts'

/** Where the web expects the document, from the root of the repository. */
export const openApiFile = 'apps/web/src/api/generated/openapi.json'

/** The API's OpenAPI document as JSON. Needs no database: nothing is queried before a request comes. */
export async function openApiDocument(): Promise<string> {
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
