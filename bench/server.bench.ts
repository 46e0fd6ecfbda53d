// The real server over its own PostgreSQL, with one place of 200 plans of 120 measures: how long pages wait, what an
// import takes from upload to plan, and what memory it needs.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import {
  addUser,
  chooseDataFolder,
  databaseAccount,
  importFile,
  openParsePool,
  readConfig,
  useServices,
} from '@tongtu/server'
import { Document, Packer, Paragraph } from 'docx'
import { planText } from './plan-text.ts'
import { print, quantiles, type RunningServer, signIn, startServer, timed } from './running-server.ts'

const PLANS = 200
const MEASURES = 120
const PLACE = '330281'
const DOCUMENT = 20_000

const data = chooseDataFolder(mkdtempSync(path.join(tmpdir(), 'tongtu-bench-')), databaseAccount()).path
let server: RunningServer | undefined
try {
  const password = await seed()
  const began = performance.now()
  server = await startServer(data)
  print('启动（数据已在）', `${(performance.now() - began).toFixed(0)}毫秒`, server.memory())
  await measure(server, password)
} finally {
  await server?.stop()
  rmSync(data, { recursive: true, force: true })
}

async function seed(): Promise<string> {
  const config = { ...readConfig({}), dataFolder: data }
  return useServices(
    async (services) => {
      const user = { username: 'bench', name: '测量', role: 'office', placeCode: PLACE, placeName: '某市' } as const
      const password = await addUser(services, user)
      const pool = openParsePool()
      const began = performance.now()
      for (let number = 1; number <= PLANS; number++) {
        const bytes = new TextEncoder().encode(planText(number, MEASURES))
        const file = { fileName: `方案${number}.txt`, bytes, placeCode: PLACE, asDraft: false }
        await importFile(services, file, pool)
      }
      await pool.close()
      const each = (performance.now() - began) / PLANS
      print(
        '导入并确认',
        `${PLANS}份方案，每份${MEASURES}项、${planText(1, MEASURES).length}字`,
        `每份${each.toFixed(0)}毫秒`,
      )
      return password
    },
    { config, mayBegin: true },
  )
}

async function measure({ address, memory }: RunningServer, password: string) {
  const send = await signIn(address, 'bench', password)
  for (const [name, url, times] of [
    ['方案列表', '/plans', 60],
    ['方案明细', '/plans/p-100', 60],
    ['原文', '/plans/p-100/source', 60],
    ['体检', '/plans/p-100/checks', 60],
    ['单位清单', '/units', 60],
    ['工作台', '/workplace', 60],
    ['任务分解表', '/plans/p-100/tasks.xlsx', 20],
  ] as const) {
    let bytes = 0
    const waits = await timed(times, async () => {
      bytes = (await send(url)).length
    })
    print(name, ...waits, `${Math.round(bytes / 1024)} KB`)
  }
  const began = performance.now()
  const crowd = Array.from({ length: 16 }, async (_, at) => {
    for (let turn = 0; turn < 10; turn++) await send(`/plans/p-${at * 10 + turn + 1}`)
  })
  await Promise.all(crowd)
  print('16人同时看明细', `每秒${Math.round(160_000 / (performance.now() - began))}次`, memory())

  const text = planText(999, 400).slice(0, DOCUMENT)
  const word = new Document({ sections: [{ children: text.split('\n').map((line) => new Paragraph(line)) }] })
  const file = new Blob([new Uint8Array(await Packer.toBuffer(word))])
  const toReview: number[] = []
  const toPlan: number[] = []
  for (let turn = 0; turn < 5; turn++) {
    const form = new FormData()
    form.append('file', file, `文件${turn}.docx`)
    const start = performance.now()
    const { id } = JSON.parse((await send('/drafts', { method: 'POST', body: form })).toString()) as { id: string }
    while (!(await send(`/drafts/${id}/status`)).includes('"review"')) await sleep(5)
    await send(`/drafts/${id}`)
    toReview.push(performance.now() - start)
    const body = JSON.stringify({ revision: 0 })
    await send(`/drafts/${id}/confirm`, { method: 'POST', body, headers: { 'content-type': 'application/json' } })
    toPlan.push(performance.now() - start)
  }
  print(`导入${text.length}字docx`, `首次到可核对${Math.round(toReview[0] ?? 0)}毫秒`, ...quantiles(toReview))
  print('　同上，到已确认', ...quantiles(toPlan))
  print('内存', memory())
}
