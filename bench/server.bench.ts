// The real server over its own PostgreSQL, with one place of 200 plans of 120 measures: how long pages wait, what an
// import takes from upload to plan, and what memory it needs.
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
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

const PLANS = 200
const MEASURES = 120
const PLACE = '330281'
const DOCUMENT = 20_000

const things = ['书屋', '驿站', '工坊', '步道', '课堂', '菜场', '公交站', '球场', '托育点', '食堂', '诊室', '水厂']
const offices = ['文旅局', '教育局', '财政局', '住建局', '民政局', '农业农村局', '交通运输局', '卫生健康局', '人社局']
const pick = (list: readonly string[], at: number) => list[at % list.length] ?? ''

/** A plan of the genre, made by counting: another number gives another plan of the same shape. */
function planText(number: number, measures = MEASURES): string {
  const items = Array.from({ length: measures }, (_, at) => {
    const [thing, other] = [pick(things, at + number), pick(things, at * 5 + number)]
    const [lead, second, third] = [at, at + 3, at + 5].map((step) => `县${pick(offices, step + number)}`)
    const chapter = at % 12 === 0 ? `（${at / 12 + 1}）做好第${at / 12 + 1}方面的${thing}建设\n` : ''
    return `${chapter}${at + 1}.办好${number}号片区第${at + 1}处${thing}。到2024年，新建${thing}${10 + at}个，改造${other}${5 + at}个，群众满意率达到${80 + (at % 19)}%，每周开放时间不少于${20 + (at % 30)}小时，常住人口覆盖率达到${60 + (at % 39)}%。（牵头单位：${lead}；配合单位：${second}、${third}）`
  })
  return `云溪县第${number}号便民行动方案（2021—2025年）\n一、主要目标\n到2025年，全县便民设施覆盖率达到${70 + (number % 30)}%。\n二、重点任务\n${items.join('\n')}\n`
}

const data = chooseDataFolder(mkdtempSync(path.join(tmpdir(), 'tongtu-bench-')), databaseAccount()).path
let server: ChildProcess | undefined
try {
  const password = await seed()
  const address = `http://localhost:${await freePort()}`
  await start(address)
  await measure(address, password)
} finally {
  await stop()
  rmSync(data, { recursive: true, force: true })
}

async function seed(): Promise<string> {
  const config = { ...readConfig({}), dataFolder: data }
  return useServices(async (services) => {
    const user = { username: 'bench', name: '测量', role: 'office', placeCode: PLACE, placeName: '某市' } as const
    const password = await addUser(services, user)
    const pool = openParsePool()
    const began = performance.now()
    for (let number = 1; number <= PLANS; number++) {
      const bytes = new TextEncoder().encode(planText(number))
      const file = { fileName: `方案${number}.txt`, bytes, placeCode: PLACE, asDraft: false }
      await importFile(services, file, pool)
    }
    await pool.close()
    const each = (performance.now() - began) / PLANS
    print('导入并确认', `${PLANS}份方案，每份${MEASURES}项、${planText(1).length}字`, `每份${each.toFixed(0)}毫秒`)
    return password
  }, config)
}

async function start(address: string) {
  const began = performance.now()
  server = spawn(process.execPath, [path.join(import.meta.dirname, '../apps/server/src/main.ts')], {
    env: { PATH: process.env['PATH'], TONGTU_DATA: data, TONGTU_PORT: new URL(address).port, TONGTU_DEMO: 'off' },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  while (!(await fetch(`${address}/api/v1/health`).catch(() => null))?.ok) {
    if (server.exitCode !== null) throw new Error('the server did not start')
    await sleep(10)
  }
  print('启动（数据已在）', `${(performance.now() - began).toFixed(0)}毫秒`, memory())
}

async function stop() {
  if (!server || server.exitCode !== null) return
  const ended = new Promise((resolve) => server?.once('exit', resolve))
  server.kill('SIGTERM')
  await ended
}

async function measure(address: string, password: string) {
  const signedIn = await fetch(`${address}/api/v1/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username: 'bench', password }),
  })
  const cookie = signedIn.headers.getSetCookie()[0]?.split(';', 1)[0] ?? ''
  const { csrfToken } = (await signedIn.json()) as { csrfToken: string }
  const send = async (url: string, options: RequestInit = {}) => {
    const headers = { cookie, 'x-csrf-token': csrfToken, ...options.headers }
    const answer = await fetch(`${address}/api/v1${url}`, { ...options, headers })
    if (!answer.ok) throw new Error(`${url}: ${answer.status} ${await answer.text()}`)
    return Buffer.from(await answer.arrayBuffer())
  }
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

async function timed(times: number, work: () => Promise<void>): Promise<string[]> {
  for (let warm = 0; warm < 5; warm++) await work()
  const waits: number[] = []
  for (let turn = 0; turn < times; turn++) {
    const start = performance.now()
    await work()
    waits.push(performance.now() - start)
  }
  return quantiles(waits)
}

function quantiles(waits: readonly number[]): string[] {
  const sorted = waits.toSorted((a, b) => a - b)
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
  return [`p50 ${at(0.5).toFixed(1)}毫秒`, `p95 ${at(0.95).toFixed(1)}毫秒`]
}

/** Resident memory of the server process, now and at its highest; the database has its own. */
function memory(): string {
  if (process.platform !== 'linux' || !server?.pid) return ''
  const status = readFileSync(`/proc/${server.pid}/status`, 'utf8')
  const megabytes = (name: string) => Math.round(Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1]) / 1024)
  return `服务进程${megabytes('VmRSS')} MB，最高${megabytes('VmHWM')} MB`
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, 'localhost', () => {
      const address = probe.address()
      probe.close(() => (address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port'))))
    })
  })
}

function print(...columns: readonly string[]) {
  console.log(columns.join('\t'))
}
