import path from 'node:path'
import { createApp } from './app.ts'
import { demoPassword, ensureDemo } from './identity/demo.ts'
import { systemClock } from './platform/clock.ts'
import { readConfig, repositoryRoot } from './platform/config.ts'
import { startDatabase } from './platform/connect.ts'
import { openDatabase } from './platform/database.ts'
import { openFileStore } from './platform/files.ts'
import { startJobs } from './platform/jobs.ts'
import { migrate } from './platform/migrate.ts'
import type { Services } from './platform/services.ts'
import { recurringJobs } from './recurring-jobs.ts'

// The composition root: reads the settings, starts the database, brings it up to date, serves, and stops in reverse.
const undo: (() => Promise<unknown>)[] = []
let stopping: Promise<void> | null = null

function stop(code: number): Promise<void> {
  stopping ??= (async () => {
    for (const step of undo.reverse()) await step().catch((error: unknown) => console.error(error))
    process.exit(code)
  })()
  return stopping
}
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void stop(0))

async function start() {
  const config = readConfig(process.env)
  const { address, dataFolder, note, release } = await startDatabase(config)
  undo.push(release)
  if (note) console.log(note)
  const db = openDatabase(address, (error) => console.error('数据库连接断开', error.message))
  undo.push(db.close)
  await migrate(db.owner)
  const services: Services = {
    config,
    db,
    clock: systemClock,
    files: openFileStore(path.join(dataFolder, 'files')),
    dataFolder,
  }
  const logins = config.demo ? await ensureDemo(services) : []
  const app = await createApp(services, path.join(repositoryRoot, 'apps/web/dist'))
  undo.push(() => app.close())
  const jobs = await startJobs(db, recurringJobs(services), (message) => app.log.warn(message))
  undo.push(jobs.stop)
  await app.listen({ port: config.port, host: config.host })
  const address0 = app.server.address()
  const port = address0 && typeof address0 === 'object' ? address0.port : config.port
  console.log(`通途已启动：http://localhost:${port}　接口说明 http://localhost:${port}/api/docs`)
  if (logins.length > 0) {
    console.log(
      `演示账号：office（共富办）、liaison（联络员）、leader（分管领导），密码 ${demoPassword(dataFolder, null)}`,
    )
  }
}

start().catch(async (error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  await stop(1)
})
