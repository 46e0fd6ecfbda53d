import type excel from 'exceljs'

// What every table that leaves as an Excel file looks like: one place, so that they look alike on paper.

export const font = { name: '宋体', size: 10 } as const
const edge = { style: 'thin', color: { argb: 'FF808080' } } as const
export const border = { top: edge, left: edge, bottom: edge, right: edge } as const

/** A4 landscape, as wide as the page, with the rows `from` to `to` on top of every page. */
export function landscape(from: number, to = from): Partial<excel.PageSetup> {
  return {
    paperSize: 9,
    orientation: 'landscape',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    printTitlesRow: `${from}:${to}`,
    margins: { left: 0.4, right: 0.4, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 },
  }
}

/** Writes the two lines above a table, each over all its `columns`: what it is called, and of whom and when it speaks. */
export function writeTop(sheet: excel.Worksheet, columns: number, title: string, note: string): void {
  for (const [row, text, size, height] of [
    [1, title, 16, 30],
    [2, note, 10, 18],
  ] as const) {
    sheet.mergeCells(row, 1, row, columns)
    const cell = sheet.getCell(row, 1)
    cell.value = text
    cell.font = { ...font, size, bold: row === 1 }
    cell.alignment = { horizontal: row === 1 ? 'center' : 'left', vertical: 'middle', wrapText: true }
    sheet.getRow(row).height = height
  }
}

/** Writes the head of a column. */
export function writeHead(cell: excel.Cell, text: string): void {
  cell.value = text
  cell.font = { ...font, bold: true }
  cell.alignment = { horizontal: 'center', vertical: 'middle', wrapText: true }
  cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFEDEDED' } }
  cell.border = border
}
