import excel from 'exceljs'

/** A list of figures as units keep it: a line for each indicator and year, with a title above and all figures as text. */
export async function writeFigures(title: string, table: string): Promise<Buffer> {
  const book = new excel.Workbook()
  // The same file every time it is written.
  book.created = book.modified = new Date('2026-01-01T00:00:00Z')
  const sheet = book.addWorksheet('指标数据')
  const [head = [], ...rows] = table
    .trimEnd()
    .split('\n')
    .map((line) => line.split('\t'))
  sheet.addRows([[title], head, ...rows.map((row) => row.map((cell) => cell || null))])
  sheet.mergeCells(1, 1, 1, head.length)
  sheet.columns = head.map((_, at) => ({ width: at === 0 ? 44 : 14 }))
  return Buffer.from(await book.xlsx.writeBuffer())
}
