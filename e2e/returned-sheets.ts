import excel from 'exceljs'
import { unzipSync } from 'fflate'
import type { DroppedFile } from './drop-files.ts'

/** What most units write, and the two that one unit sends: they differ in three cells. */
const USUAL = { 本期进展: '按计划推进，已完成阶段任务。' }
const ONE = { 本期进展: '完成一半。', 存在问题: '用地未落实', 下步计划: '抓紧报批' }
const OTHER = { 本期进展: '已全部完成。', 存在问题: '资金拨付较慢', 下步计划: '加快拨付' }

/**
 * What comes back of an archive of sheets: a filled sheet of each unit but those of `absent`, and last a second one of the
 * unit `twice`, which contradicts its first.
 */
export async function returnedSheets(
  archive: Uint8Array,
  { absent, twice }: { readonly absent: readonly string[]; readonly twice: string },
): Promise<{ readonly out: number; readonly back: readonly DroppedFile[] }> {
  const sheets = Object.entries(unzipSync(archive)).map(([name, bytes]) => ({ name, bytes }))
  const back: DroppedFile[] = []
  for (const sheet of sheets) {
    if (absent.some((unit) => sheet.name.startsWith(unit))) continue
    back.push(await filledSheet(sheet, sheet.name.startsWith(twice) ? ONE : USUAL))
  }
  const again = sheets.find(({ name }) => name.startsWith(twice))
  if (!again) throw new Error(`no sheet went to ${twice}`)
  back.push({ ...(await filledSheet(again, OTHER)), name: `改_${again.name}` })
  return { out: sheets.length, back }
}

/** Row of the head in a sheet. */
const HEAD = 3

/** A sheet with the first row of each measure filled in, head by head; other cells stay as they are. */
async function filledSheet({ name, bytes }: DroppedFile, said: Readonly<Record<string, string>>): Promise<DroppedFile> {
  const book = new excel.Workbook()
  await book.xlsx.load(bytes as never)
  const sheet = book.worksheets[0]
  if (!sheet) throw new Error(`${name} has no sheet`)
  const heads = new Map<string, number>()
  sheet.getRow(HEAD).eachCell((cell, column) => heads.set(String(cell.value), column))
  const id = heads.get('系统编号') ?? 0
  for (let row = HEAD + 1; row <= sheet.rowCount; row++) {
    if (sheet.getCell(row, id).value === sheet.getCell(row - 1, id).value) continue
    for (const [head, text] of Object.entries(said)) sheet.getCell(row, heads.get(head) ?? 0).value = text
  }
  return { name, bytes: new Uint8Array(await book.xlsx.writeBuffer()) }
}
