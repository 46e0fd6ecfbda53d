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
  readConfig,
  readRegions,
  useServices,
} from '@tongtu/server'
import excel from 'exceljs'
import { print, signIn, startServer, verdict } from './running-server.ts'

const ROWS = 100_000
const LIMIT = 15_000
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
  const began = performance.now()
  const body = new FormData()
  body.append('file', new Blob([new Uint8Array(bytes)]), '数据.xlsx')
  const preview = (await send(`/plans/${planId}/observations/imports?state=final`, { method: 'POST', body })).toString()
  const { id, problems } = JSON.parse(preview) as { id: string; problems: { at: string; message: string }[] }
  const laidOut = performance.now()
  const saved = JSON.parse((await send(`/observation-imports/${id}/apply`, { method: 'POST' })).toString())
  const written = (saved as { done: boolean }[]).filter(({ done }) => done).length
  const took = performance.now() - began
  print('看会改什么', `${(preview.length / 1e6).toFixed(1)} MB`, `${Math.round(laidOut - began)}毫秒`)
  print('导入', `写入${written}个数，${problems.length}处不能读入`, `${Math.round(took)}毫秒`, verdict(took, LIMIT))
  for (const { at, message } of problems.slice(0, 3)) print('', at, message)
  print('内存', server.memory())
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
      const below = readRegions().tree.descendants(PLACE, '2026-01-01')
      return { planId, password, regions: [PLACE, ...below.map(({ code }) => code)] }
    },
    { config: { ...readConfig({}), dataFolder: data }, mayBegin: true },
  )
}

/** A line for each indicator of the sample's table, territory and year, until there are enough. */
async function workbook(regions: readonly string[]): Promise<Uint8Array> {
  const source = readFileSync(path.join(import.meta.dirname, '../samples/source/lishui-figures.tsv'), 'utf8')
  const names = [
    ...new Set(
      source
        .trim()
        .split('\n')
        .slice(1)
        .map((line) => line.split('\t')[0] ?? ''),
    ),
  ]
  const book = new excel.Workbook()
  const sheet = book.addWorksheet('数据')
  sheet.addRow(['指标', '地区', '期别', '数值'])
  let rows = 0
  for (let year = LAST_YEAR; rows < ROWS; year--) {
    for (const region of regions) {
      for (const [at, name] of names.entries()) {
        if (rows++ < ROWS) sheet.addRow([name, region, `${year}年`, ((rows * 7 + at) % 997) / 10])
      }
    }
  }
  return new Uint8Array(await book.xlsx.writeBuffer())
}
