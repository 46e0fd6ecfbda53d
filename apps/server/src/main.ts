import path from 'node:path'
import { createApp } from './app.ts'
import { keepComputed } from './computed/keep-computed.ts'
import { type DemoAccess, ensureDemo } from './identity/demo.ts'
import { type Config, readConfig, repositoryRoot } from './platform/config.ts'
import { startDatabase } from './platform/connect.ts'
import type { App } from './platform/http.ts'
import { startJobs } from './platform/jobs.ts'
import { migrate } from './platform/migrate.ts'
import { openServices } from './platform/open-services.ts'
import type { Services } from './platform/services.ts'
import { recurringJobs } from './recurring-jobs.ts'
import { readRegions } from './regions/regions.ts'
import { loadDemoRegister } from './register/demo-register.ts'
import { loadSamples } from './samples/load-samples.ts'
import { fillCalendars } from './work-days/fill-calendars.ts'

// The composition root: reads the settings, starts the database, brings it up to date, serves, and stops in reverse.
const undo: (() => Promise<unknown>)[] = []
let connecting: Promise<unknown> = Promise.resolve()
let stopping = false

async function start() {
  const config = readConfig(process.env)
  const starting = startDatabase(config)
  connecting = starting
  const connection = await starting
  undo.push(connection.release)
  connection.onDeath(() => {
    console.error('数据库进程意外结束，通途随之停止；请重新启动，并查看数据文件夹里的 postgres.log')
    void stop(1)
  })
  if (connection.note) console.log(connection.note)
  const services = openServices(config, connection)
  undo.push(services.db.close)
  await migrate(services.db.owner)
  const demo = config.demo ? await ensureDemo(services) : null
  await fillCalendars(services)
  if (demo) await loadDemoPlans(services)
  const app = await createApp(services, path.join(repositoryRoot, 'apps/web/dist'))
  undo.push(() => app.close())
  const jobs = await startJobs(services.db, recurringJobs(services), (message) => app.log.warn(message))
  undo.push(jobs.stop)
  greet(await listen(app, config), config, demo)
  await keepComputed(services, readRegions()).catch((error: unknown) => {
    if (!stopping) app.log.error(error)
  })
}

/** A sample that cannot be loaded must not keep the rest from starting. */
async function loadDemoPlans(services: Services) {
  try {
    const loaded = await loadSamples(services, path.join(repositoryRoot, 'samples'))
    if (loaded.length > 0) console.log(`已导入示例方案 ${loaded.length} 份`)
    await loadDemoRegister(services)
  } catch (error) {
    if (!stopping) console.error('示例数据没有全部导入', error)
  }
}

/** @returns the port, which the system chooses where the setting is 0 */
async function listen(app: App, { port, host }: Config): Promise<number> {
  try {
    await app.listen({ port, host })
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException
    if (code === 'EADDRINUSE') throw new Error(`端口 ${port} 已被占用，请用 TONGTU_PORT 换一个，例如 8081`, { cause })
    if (code === 'EACCES') throw new Error(`没有权限使用端口 ${port}，请用 TONGTU_PORT 换一个 1024 以上的`, { cause })
    throw cause
  }
  const address = app.server.address()
  return address && typeof address === 'object' ? address.port : port
}

function greet(port: number, { host }: Config, demo: DemoAccess | null) {
  console.log(`通途已启动：http://localhost:${port}　接口说明 http://localhost:${port}/api/docs　按 Ctrl-C 停止`)
  if (host !== 'localhost')
    console.log(`监听 ${host}，其他电脑也能打开；在正式环境请用 TONGTU_DEMO=off 建立没有演示账号的数据`)
  if (!demo) return
  const logins = demo.logins.map(({ username, name, place }) => `${username}（${place}${name}）`)
  const password = demo.password === null ? '与建立演示数据时相同，已改过的账号除外' : ` ${demo.password}`
  console.log(`演示账号：${logins.join('、')}，密码${password}`)
  console.log('各地另有 office-、statistics-、liaison-、leader- 加地区代码，如指标数据最全的丽水市：statistics-331100')
}

/**
 * Stops what has been started, last first. A signal during the start waits for the database, which would outlive us;
 * what else is under way then fails for want of it.
 */
async function stop(code: number) {
  if (stopping) return
  stopping = true
  await connecting.catch(() => undefined)
  for (const step of undo.reverse()) await step().catch((error: unknown) => console.error(error))
  process.exit(code)
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => void stop(0))
}
start().catch((error: unknown) => {
  if (!stopping) console.error(error instanceof Error ? error.message : error)
  void stop(1)
})
