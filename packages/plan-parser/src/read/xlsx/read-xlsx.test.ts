import { Workbook } from 'exceljs'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { defaultLimits } from '../read-limits.ts'
import { readSheets } from './read-sheets.ts'
import { readXlsx } from './read-xlsx.ts'

const read = async (fill: (workbook: InstanceType<typeof Workbook>) => void) => {
  const workbook = new Workbook()
  fill(workbook)
  return readXlsx(new Uint8Array(await workbook.xlsx.writeBuffer()), defaultLimits)
}

describe('a workbook written by a library', () => {
  const indicators = (workbook: InstanceType<typeof Workbook>) => {
    const sheet = workbook.addWorksheet('附表1')
    sheet.addRow(['乡村交通主要指标'])
    sheet.mergeCells('A1:D1')
    sheet.addRow(['序号', '指标', '目标值', ''])
    sheet.addRow(['', '', '2023年', '2025年'])
    sheet.mergeCells('A2:A3')
    sheet.mergeCells('B2:B3')
    sheet.mergeCells('C2:D2')
    sheet.addRow(['一、设施'])
    sheet.addRow([1, '双车道公路比例', 0.885, 0.95])
    sheet.addRow([
      2,
      { richText: [{ text: '公交' }, { text: '线路', font: { bold: true } }] },
      1052,
      { formula: 'C6+13', result: 1065 },
    ])
    sheet.getCell('C5').numFmt = '0.0%'
    sheet.getCell('D5').numFmt = '0.0%'
    sheet.getCell('C6').numFmt = '#,##0'
    sheet.addRow(['注：比例按年末数计算。'])
  }

  it('gives titles and notes as text and the rest as one table, as displayed', async () => {
    const { text, tables, anchors } = await read(indicators)
    expect(text).toBe(
      [
        '乡村交通主要指标',
        '序号\t指标\t目标值\t',
        '\t\t2023年\t2025年',
        '一、设施\t\t\t',
        '1\t双车道公路比例\t88.5%\t95.0%',
        '2\t公交线路\t1,052\t1065',
        '注：比例按年末数计算。',
        '',
      ].join('\n'),
    )
    const { rows } = tables[0]!
    expect(rows[1]![0]).toBe(rows[0]![0])
    expect(rows[0]![3]).toBe(rows[0]![2])
    for (const row of rows) for (const cell of row) if (cell) expect(text.slice(...cell.span)).toBe(cell.text)
    const place = (shown: string) => anchors.find(({ from, to }) => text.slice(from, to) === shown)
    expect(place('95.0%')).toMatchObject({ sheet: '附表1', cell: 'D5' })
    expect(place('乡村交通主要指标')).toMatchObject({ sheet: '附表1', cell: 'A1' })
  })

  it('parts tables by an empty row and a title, not by an empty row alone', async () => {
    const { tables } = await read((workbook) => {
      const sheet = workbook.addWorksheet('表')
      sheet.addRow(['指标', '值'])
      sheet.addRow([])
      sheet.addRow(['桥梁', 18])
      sheet.addRow([])
      sheet.addRow(['任务表'])
      sheet.addRow(['任务', '单位'])
      sheet.addRow(['修路', '县局'])
    })
    expect(tables.map(({ rows }) => rows.map((row) => row.map((cell) => cell?.text)))).toEqual([
      [
        ['指标', '值'],
        ['桥梁', '18'],
      ],
      [
        ['任务', '单位'],
        ['修路', '县局'],
      ],
    ])
  })

  it('shows dates by their format, leaves hidden sheets out and says so', async () => {
    const { text, diagnostics } = await read((workbook) => {
      const sheet = workbook.addWorksheet('进度')
      sheet.addRow(['完成时间', new Date('2024-06-30T00:00:00Z')])
      sheet.getCell('B1').numFmt = 'yyyy"年"m"月"'
      workbook.addWorksheet('草稿', { state: 'hidden' }).addRow(['不要'])
    })
    expect(text).toBe('完成时间\t2024年6月\n')
    expect(diagnostics[0]!.message).toContain('“草稿”')
  })

  it('names formulas without a result and refuses an empty workbook', async () => {
    const { diagnostics } = await read((workbook) => {
      workbook.addWorksheet('表').addRow(['合计', { formula: 'SUM(C1:D1)' } as never, 3])
    })
    expect(diagnostics[0]!.message).toContain('B1')
    await expect(read((workbook) => workbook.addWorksheet('空'))).rejects.toMatchObject({ code: 'TT-P-011' })
  })
})

describe('what is no workbook', () => {
  const old = (stream: string) => {
    const bytes = new Uint8Array(1_024)
    bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
    for (const [index, letter] of [...stream].entries()) bytes[512 + 2 * index] = letter.charCodeAt(0)
    return bytes
  }

  it('is named as what it is, an old workbook with the way to a new one', () => {
    expect(() => readSheets(old('Workbook'))).toThrow('这是旧版Excel（xls）文件，请用Excel或WPS另存为xlsx后再上传')
    expect(() => readSheets(old('EncryptedPackage'))).toThrow('文件设有打开密码，请去掉密码后再上传')
    const other = '这不是Excel文件，请上传Excel（xlsx）文件'
    expect(() => readSheets(old('WordDocument'))).toThrow(other)
    expect(() => readSheets(new TextEncoder().encode('见附件'))).toThrow(other)
    expect(() => readSheets(zipSync({ 'word/document.xml': new Uint8Array(1) }))).toThrow(other)
  })
})

describe('a workbook of hostile or odd parts', () => {
  const zip = (sheet: string) =>
    zipSync({
      'xl/workbook.xml': strToU8('<workbook><sheets><sheet name="表" sheetId="1" r:id="rId1"/></sheets></workbook>'),
      'xl/_rels/workbook.xml.rels': strToU8(
        '<Relationships><Relationship Id="rId1" Target="/xl/worksheets/s.xml"/></Relationships>',
      ),
      'xl/worksheets/s.xml': strToU8(`<worksheet><sheetData>${sheet}`),
    })

  it('counts cells without names and reads text written inline', () => {
    const sheet =
      '<row><c t="inlineStr"><is><t>甲</t></is></c><c><v>0.30000000000000004</v></c></row></sheetData></worksheet>'
    expect(readXlsx(zip(sheet), defaultLimits).text).toBe('甲\t0.3\n')
  })

  it('refuses cells strewn over an immense grid', () => {
    const cells = Array.from({ length: 3_000 }, (_, index) => {
      const column = String.fromCharCode(65 + (index % 26)) + String.fromCharCode(65 + (Math.floor(index / 26) % 26))
      const third = String.fromCharCode(65 + Math.floor(index / 676))
      return `<row r="${index * 300 + 1}"><c r="${third}${column}${index * 300 + 1}"><v>1</v></c></row>`
    })
    expect(() => readXlsx(zip(`${cells.join('')}</sheetData></worksheet>`), defaultLimits)).toThrow(/行列过多/)
  })

  it('keeps merged ranges within the filled cells', () => {
    const sheet =
      '<row r="1"><c r="A1" t="str"><v>甲</v></c><c r="B1" t="str"><v>乙</v></c></row></sheetData><mergeCells><mergeCell ref="A1:XFD1048576"/><mergeCell ref="B5:A1"/><mergeCell ref="?"/></mergeCells></worksheet>'
    expect(readXlsx(zip(sheet), defaultLimits).text).toBe('甲\n')
  })
})
