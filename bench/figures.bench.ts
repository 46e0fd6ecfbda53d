// Figures of indicators by Excel: a workbook of 100,000 rows, one for each indicator, territory and year, laid out and
// written the way a user does it. Lines end in ok or over by the limits that were promised.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import {
  addUser,
  chooseDataFolder,
  databaseAccount,
  importFile,
  keepComputed,
  readConfig,
  readRegions,
  useServices,
} from '@tongtu/server'
import excel from 'exceljs'
import { measureProcessor } from './processor-time.ts'
import { print, signIn, startServer, verdict } from './running-server.ts'

const ROWS = 100_000
/** Milliseconds from sending the file to the answer that its figures are written. */
const LIMIT = 15_000
/** MB of the server process at its highest. */
const MEMORY = 600
const PLACE = '331100'
const LAST_YEAR = 2025

const data = chooseDataFolder(mkdtempSync(path.join(tmpdir(), 'tongtu-figures-')), databaseAccount()).path
let server: Awaited<ReturnType<typeof startServer>> | undefined
try {
  const { planId, password, regions } = await seed()
  const bytes = await workbook(regions)
  print('工作簿', `${ROWS}行`, `${(bytes.length / 1e6).toFixed(1)} MB`)
  server = await startServer(data)
  const send = await signIn(server.address, 'statistics', password)
  print('内存', server.memory())
  const processor = measureProcessor(server.pid)
  const began = performance.now()
  const body = new FormData()
  body.append('file', new Blob([new Uint8Array(bytes)]), '数据.xlsx')
  const preview = (await send(`/plans/${planId}/observations/imports?state=final`, { method: 'POST', body })).toString()
  const { id, counts } = JSON.parse(preview) as { id: string; counts: { odd: number; problems: number } }
  const laidOut = performance.now()
  const applied = (await send(`/observation-imports/${id}/apply`, { method: 'POST' })).toString()
  const took = performance.now() - began
  const { written } = JSON.parse(applied) as { written: number }
  print('看会改什么', `${(preview.length / 1e6).toFixed(1)} MB`, `${Math.round(laidOut - began)}毫秒`)
  print('待说明', `${counts.odd}个数`, '不能读入', `${counts.problems}处`)
  print('导入', `写入${written}个数`, `${Math.round(took)}毫秒`, verdict(took, LIMIT))
  const used = processor?.()
  if (used) print('处理器', `服务${Math.round(used.server)}毫秒`, `数据库${Math.round(used.database)}毫秒`)
  const peak = server.peak()
  if (peak > 0) print('内存', server.memory(), verdict(peak, MEMORY))
} finally {
  await server?.stop()
  rmSync(data, { recursive: true, force: true })
}

/** A place with the sample's plan and somebody who enters its figures. */
async function seed() {
  return useServices(
    async (services) => {
      const who = { username: 'statistics', name: '统计员', role: 'statistics', placeCode: PLACE, placeName: '丽水市' }
      const password = await addUser(services, who as Parameters<typeof addUser>[1])
      const plan = readFileSync(path.join(import.meta.dirname, '../samples/lishui.docx'))
      const file = { fileName: 'lishui.docx', bytes: plan, placeCode: PLACE, asDraft: false }
      const { planId } = await importFile(services, file)
      if (!planId) throw new Error('the plan was not confirmed')
      // The server has nothing to make anew when the import begins.
      await keepComputed(services, readRegions())
      const below = readRegions().tree.descendants(PLACE, '2026-01-01')
      return { planId, password, regions: [PLACE, ...below.map(({ code }) => code)] }
    },
    { config: { ...readConfig({}), dataFolder: data }, mayBegin: true },
  )
}

/** A line for each indicator of the sample's table, territory and year, until there are enough. */
async function workbook(regions: readonly string[]): Promise<Uint8Array> {
  const levels = sampleLevels()
  const book = new excel.Workbook()
  const sheet = book.addWorksheet('数据')
  sheet.addRow(['指标', '地区', '期别', '数值'])
  let rows = 0
  for (let year = LAST_YEAR; rows < ROWS; year--) {
    for (const [place, region] of regions.entries()) {
      for (const [at, level] of levels.entries()) {
        if (rows++ < ROWS) sheet.addRow([level.name, region, `${year}年`, figureOf(level, at, place, year, rows)])
      }
    }
  }
  return new Uint8Array(await book.xlsx.writeBuffer())
}

/** Where an indicator stands in the last year, and to how many decimals it is given. */
interface Level {
  readonly name: string
  readonly last: number
  readonly decimals: number
}

/** The last figure that the sample has of each indicator. */
function sampleLevels(): readonly Level[] {
  const source = readFileSync(path.join(import.meta.dirname, '../samples/source/lishui-figures.tsv'), 'utf8')
  const levels = new Map<string, Level>()
  for (const line of source.trim().split('\n').slice(1)) {
    const [name = '', , figure = '', , , region = ''] = line.split('\t')
    if (region.trim() === '' && figure !== '')
      levels.set(name, { name, last: Number(figure), decimals: figure.split('.')[1]?.length ?? 0 })
  }
  return [...levels.values()]
}

/** Each place has its level, the years rise by some hundredths, and in one of fifty a digit has slipped. */
function figureOf({ last, decimals }: Level, at: number, place: number, year: number, row: number): number {
  const ofPlace = 0.75 + ((place * 7 + at * 3) % 25) / 100
  const ofYear = 1.02 ** (year - LAST_YEAR)
  const slipped = row % 50 === 0 ? 10 : 1
  return Number((last * ofPlace * ofYear * slipped).toFixed(decimals))
}
