import type excel from 'exceljs'

/** An empty Excel workbook. The library is loaded for the first one: no start waits for it. */
export async function newWorkbook(): Promise<excel.Workbook> {
  const { default: library } = await import('exceljs')
  return new library.Workbook()
}
