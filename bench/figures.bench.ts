// Figures of indicators by Excel: a workbook of 100,000 rows, one for each indicator, territory and year, laid out and
// written the way a user does it. Lines end in ok or over by the limits that were promised.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import {
  addUser,
  chooseDataFolder,
  databaseAccount,
  importFigures,
  importFile,
  readConfig,
  readRegions,
  useServices,
} from '@tongtu/server'
import excel from 'exceljs'
import { print, verdict } from './running-server.ts'

const ROWS = 100_000
const LIMIT = 15_000
const PLACE = '331100'
const LAST_YEAR = 2025

const data = chooseDataFolder(mkdtempSync(path.join(tmpdir(), 'tongtu-figures-')), databaseAccount()).path
try {
  await useServices(
    async (services) => {
      await addUser(services, {
        username: 'office',
        name: '市办',
        role: 'office',
        placeCode: PLACE,
        placeName: '丽水市',
      })
      const plan = readFileSync(path.join(import.meta.dirname, '../samples/lishui.docx'))
      const file = { fileName: 'lishui.docx', bytes: plan, placeCode: PLACE, asDraft: false }
      const { planId } = await importFile(services, file)
      if (!planId) throw new Error('the plan was not confirmed')
      const regions = readRegions()
      const bytes = await workbook([PLACE, ...regions.tree.descendants(PLACE, '2026-01-01').map(({ code }) => code)])
      print('工作簿', `${ROWS}行`, `${(bytes.length / 1e6).toFixed(1)} MB`)
      const began = performance.now()
      const sheet = { planId, fileName: '数据.xlsx', bytes, state: 'final', placeCode: PLACE } as const
      const { written, problems } = await importFigures(services, sheet)
      const took = performance.now() - began
      print('导入', `写入${written}个数，${problems.length}处不能读入`, `${Math.round(took)}毫秒`, verdict(took, LIMIT))
      for (const { at, message } of problems.slice(0, 3)) print('', at, message)
      print('内存', `最高${Math.round(process.resourceUsage().maxRSS / 1024)} MB`)
    },
    { config: { ...readConfig({}), dataFolder: data }, mayBegin: true },
  )
} finally {
  rmSync(data, { recursive: true, force: true })
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
