// R26, R27: five million figures: what twenty requests, a stream of monthly cells, a save with all that follows from it and
// making everything anew take, and how long one waits who changes how all is judged. Lines end in ok or over by the limits
// that were promised.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { chooseDataFolder, databaseAccount } from '@tongtu/server'
import { type AnalyticsRequest, analyticsRequests, monthlyCells } from './analytics-requests.ts'
import { print, quantile, type Send, signIn, startServer, verdict } from './running-server.ts'
import { seedFigures } from './seed-figures.ts'

const data = chooseDataFolder(mkdtempSync(path.join(tmpdir(), 'tongtu-analytics-')), databaseAccount()).path
let server: Awaited<ReturnType<typeof startServer>> | undefined
try {
  const { plan, passwords } = await seedFigures(data)
  server = await startServer(data)
  const send = await signIn(server.address, 'statistics', passwords.statistics)
  print('内存', server.memory())
  for (const request of analyticsRequests(plan)) await asked(send, request)
  await asked(send, monthlyCells(plan))
  await saved(send)
  await judgedOtherwise(send, plan)
  print('内存', server.memory(), verdict(server.peak(), 600))
} finally {
  await server?.stop()
  rmSync(data, { recursive: true, force: true })
}

async function asked(send: Send, { name, url, limit }: AnalyticsRequest) {
  const waits: number[] = []
  let bytes = 0
  for (let turn = 0; turn < 25; turn++) {
    const began = performance.now()
    bytes = (await send(url)).length
    if (turn >= 5) waits.push(performance.now() - began)
  }
  const p95 = quantile(waits, 0.95)
  print(name, `${Math.round(bytes / 1024)} kB`, `p95 ${Math.round(p95)}毫秒`, `不超过${limit}`, verdict(p95, limit))
}

/** One county's month: its year, the city and the province, and every formula over them are there with the answer. */
async function saved(send: Send) {
  const waits: number[] = []
  for (let turn = 0; turn < 12; turn++) {
    const cell = {
      indicator: 'i-1',
      region: '330102',
      period: '2024-12',
      raw: String(100 + turn),
      state: 'final',
      revision: turn + 1,
    }
    const began = performance.now()
    await send('/observations', {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ cells: [cell] }),
    })
    waits.push(performance.now() - began)
  }
  const slowest = Math.max(...waits)
  print('存一数到各级汇总可见', `最慢${Math.round(slowest)}毫秒`, verdict(slowest, 2000))
}

/** Another method for a whole plan: its answer waits for no place below, and others get theirs while those are judged. */
async function judgedOtherwise(send: Send, plan: string) {
  const began = performance.now()
  await send(`/plans/${plan}/verdict-choice`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ choice: { pace: 'open_sdg' }, revision: 0, reason: '测速' }),
  })
  const wait = performance.now() - began
  print('换评价方法', `${Math.round(wait)}毫秒`, '不超过1000', verdict(wait, 1000))
  await asked(send, { name: '各地待判时 指标表 全省一年', url: `/plans/${plan}/indicators/2024`, limit: 1000 })
}
