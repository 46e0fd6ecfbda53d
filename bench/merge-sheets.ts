import excel from 'exceljs'
import { unzipSync } from 'fflate'
import { print, type Send, verdict } from './running-server.ts'

const LIMIT = 10_000
const headers = { 'content-type': 'application/json' }

/** Opens a month in the place of `send`, fills the sheet of each unit, drops them all at once and takes them in. */
export async function mergeSheets(send: Send): Promise<void> {
  const body = JSON.stringify({ planId: 'p-1', period: '2027-01', deadline: '2027-01-28' })
  const { id } = JSON.parse((await send('/rounds', { method: 'POST', body, headers })).toString()) as { id: string }
  const sheets = Object.values(unzipSync(new Uint8Array(await send(`/rounds/${id}/sheets.zip`))))
  const form = new FormData()
  let rows = 0
  for (const [at, file] of sheets.entries()) {
    const filled = await fill(file)
    rows += filled.rows
    form.append('file', new Blob([new Uint8Array(filled.bytes)]), `${at}.xlsx`)
  }
  const began = performance.now()
  const merge = JSON.parse((await send(`/rounds/${id}/merges`, { method: 'POST', body: form })).toString())
  const previewed = performance.now() - began
  await send(`/merges/${merge.id}/apply`, { method: 'POST', body: JSON.stringify({ choices: {} }), headers })
  const took = performance.now() - began
  print(
    `合并${sheets.length}份下发表（${rows}项举措）`,
    `比对${previewed.toFixed(0)}毫秒`,
    `合计${took.toFixed(0)}毫秒`,
    verdict(took, LIMIT),
  )
}

/** Writes the progress of each measure; a measure with several figures has a row for each. */
async function fill(sheetFile: Uint8Array) {
  const book = new excel.Workbook()
  await book.xlsx.load(sheetFile as never)
  const sheet = book.worksheets[0]
  if (!sheet) throw new Error('a sheet is empty')
  const heads = sheet.getRow(3).values as string[]
  const column = heads.indexOf('本期进展')
  const seen = new Set<string>()
  for (let row = 4; row <= sheet.rowCount; row++) {
    const measure = String(sheet.getCell(row, heads.indexOf('系统编号')).value)
    if (seen.has(measure)) continue
    seen.add(measure)
    sheet.getCell(row, column).value = `已完成第${measure}件。`
  }
  return { bytes: await book.xlsx.writeBuffer(), rows: seen.size }
}
