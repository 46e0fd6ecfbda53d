// The province at work: 50 people at a request a second each over five years of returns of 90 counties, and the merge of
// 50 returned sheets. Then two pages in a browser, and the reminders of a
// morning. Each line ends in ok or over, by the limits of province.json and of the month's own promises. Before
// that, what one request of each kind takes of a processor: on a busy machine that still says something.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { chooseDataFolder, databaseAccount } from '@tongtu/server'
import { mergeSheets } from './merge-sheets.ts'
import { openPages } from './open-pages.ts'
import { measureProcessor } from './processor-time.ts'
import { remindEveryone } from './remind-everyone.ts'
import { print, quantile, type Send, signIn, startServer, verdict } from './running-server.ts'
import { seedProvince } from './seed-province.ts'

interface Mix {
  readonly users: number
  readonly seconds: number
  readonly mix: readonly {
    readonly name: string
    readonly url: string
    readonly as: 'office' | 'liaison'
    readonly weight: number
    /** p95 in milliseconds. */
    readonly limit: number
  }[]
}

/** Requests of a kind whose processor time is counted. */
const COUNTED = 100
const { users, seconds, mix } = JSON.parse(readFileSync(new URL('./province.json', import.meta.url), 'utf8')) as Mix
const data = chooseDataFolder(mkdtempSync(path.join(tmpdir(), 'tongtu-province-')), databaseAccount()).path
let server: Awaited<ReturnType<typeof startServer>> | undefined
try {
  const { passwords } = await seedProvince(data)
  server = await startServer(data)
  const send = {
    office: await signIn(server.address, 'office', passwords.office),
    liaison: await signIn(server.address, 'liaison', passwords.liaison),
  }
  await costs(send, server.pid)
  await atWork(send)
  await openPages(server.address, { username: 'office', password: passwords.office })
  print('内存', server.memory())
  await mergeSheets(await signIn(server.address, 'city', passwords.city))
  print('合并后内存', server.memory())
  await server.stop()
  await remindEveryone(data)
} finally {
  await server?.stop()
  rmSync(data, { recursive: true, force: true })
}

/** Processor time of one request of each kind, one after the other. */
async function costs(send: Readonly<Record<'office' | 'liaison', Send>>, server: number) {
  for (const { name, url, as } of mix) {
    for (let warm = 0; warm < 20; warm++) await send[as](url)
    const measured = measureProcessor(server)
    for (let turn = 0; turn < COUNTED; turn++) await send[as](url)
    if (measured === null) return
    const time = measured()
    const each = (total: number) => `${(total / COUNTED).toFixed(1)}毫秒`
    print(name, `占用处理器：服务${each(time.server)}`, `数据库${each(time.database)}`)
  }
}

/** Everybody asks once a second, each something of the mix by its weight; who waits longer asks when he has his answer. */
async function atWork(send: Readonly<Record<'office' | 'liaison', Send>>) {
  const waits = new Map(mix.map(({ name }) => [name, [] as number[]]))
  const wheel = mix.flatMap((one) => Array.from({ length: one.weight }, () => one))
  for (const one of mix) await send[one.as](one.url)
  const end = performance.now() + seconds * 1000
  const person = async (number: number) => {
    await sleep((number * 1000) / users)
    for (let turn = number * 7; performance.now() < end; turn++) {
      const one = wheel[(turn * 13) % wheel.length]
      if (!one) continue
      const began = performance.now()
      await send[one.as](one.url)
      const took = performance.now() - began
      waits.get(one.name)?.push(took)
      await sleep(Math.max(0, 1000 - took))
    }
  }
  await Promise.all(Array.from({ length: users }, (_, number) => person(number)))
  for (const { name, limit } of mix) {
    const own = waits.get(name) ?? []
    const p95 = quantile(own, 0.95)
    print(
      name,
      `${own.length}次`,
      `p50 ${quantile(own, 0.5).toFixed(0)}毫秒`,
      `p95 ${p95.toFixed(0)}毫秒`,
      verdict(p95, limit),
    )
  }
}
