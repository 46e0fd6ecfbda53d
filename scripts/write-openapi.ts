// Writes the API's OpenAPI document to the web, which makes its types from it. Builds the application without a
// database: nothing is queried before a request comes.
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { createApp } from '../apps/server/src/app.ts'
import { readConfig, repositoryRoot } from '../apps/server/src/platform/config.ts'
import type { Services } from '../apps/server/src/platform/services.ts'

const target = path.join(repositoryRoot, 'apps/web/src/api/generated/openapi.json')
const absent = new Proxy({}, { get: () => absent }) as Services['db']
const services = {
  config: readConfig({ LOG_LEVEL: 'silent' }),
  db: absent,
  clock: { now: () => new Date(0) },
  files: absent as unknown as Services['files'],
  dataFolder: '',
} satisfies Services

const app = await createApp(services, null)
await app.ready()
mkdirSync(path.dirname(target), { recursive: true })
writeFileSync(target, `${JSON.stringify(app.swagger(), null, 2)}\n`)
await app.close()
console.log(`${path.relative(repositoryRoot, target)} written`)
