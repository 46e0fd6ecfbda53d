import { readSheets } from '@tongtu/plan-parser'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { newWorkbook } from '../platform/new-workbook.ts'
import { cellAt } from './find-head.ts'
import { inputCell, shownNumberCell } from './number-cell.ts'

describe('numbers in cells', () => {
  it('are numbers, so that a sheet adds up', () => {
    expect(inputCell('12.5')).toEqual({ value: 12.5, numFmt: 'General' })
    expect(shownNumberCell('31702.10')).toEqual({ value: 31702.1, numFmt: '#,##0.00' })
    expect(inputCell(null)).toEqual({ value: null, numFmt: 'General' })
  })

  it('stay texts where a spreadsheet would change them', () => {
    for (const text of ['007', '1e3', '≥95%', '3.2万户', '1234567890.12', '1,200', '.5', '12345678901234567'])
      expect(inputCell(text)).toEqual({ value: text, numFmt: '@' })
    expect(shownNumberCell('12345678901234567')).toEqual({ value: '12345678901234567', numFmt: '@' })
  })

  it('are read back from a workbook as the same numbers', async () => {
    const decimal = fc
      .tuple(fc.integer({ min: -9_999_999, max: 9_999_999 }), fc.integer({ min: 0, max: 6 }))
      .map(([digits, places]) => (digits / 10 ** places).toFixed(places))
    const written = fc.sample(decimal, 300)
    const book = await newWorkbook()
    const sheet = book.addWorksheet('数')
    written.forEach((text, index) => {
      Object.assign(sheet.getCell(index + 1, 1), inputCell(text))
      Object.assign(sheet.getCell(index + 1, 2), shownNumberCell(text))
    })
    const [read] = await readSheets(new Uint8Array(await book.xlsx.writeBuffer()))
    written.forEach((text, index) => {
      for (const column of [0, 1])
        expect(Number(cellAt(read!, index, column).text.replaceAll(',', ''))).toBe(Number(text))
    })
  })
})
