import { strToU8, unzipSync, zipSync } from 'fflate'
import { expect, it } from 'vitest'
import { docxFixture, paragraph } from './docx/docx-fixture.ts'
import { findClassification } from './find-classification.ts'
import { pdfFixture } from './pdf/pdf-fixture.ts'
import { readDocument } from './read-document.ts'

const HEAD = '<?xml version="1.0" encoding="UTF-8"?>'
const body = paragraph('云溪县交通行动方案') + paragraph('1.修路。建成公路30公里。')
const docxWith = (parts: Readonly<Record<string, string>>) => {
  const added = Object.entries(parts).map(([name, xml]) => [name, strToU8(HEAD + xml)])
  return zipSync({ ...unzipSync(docxFixture({ body })), ...Object.fromEntries(added) })
}
const markOf = async (bytes: Uint8Array, name: string) => {
  const { text, outside } = await readDocument(bytes, name)
  expect(findClassification(text)).toBeNull()
  return findClassification(text, outside)
}

it.each([
  [
    'word/header1.xml',
    '<w:hdr><w:p><w:r><w:t>000012 秘密★</w:t></w:r><w:r><w:t>1年</w:t></w:r></w:p></w:hdr>',
    '秘密★1年',
  ],
  ['word/footer2.xml', '<w:ftr><w:p><w:r><w:t>机 密</w:t></w:r></w:p></w:ftr>', '机密'],
  [
    'word/footnotes.xml',
    '<w:footnotes><w:footnote><w:p><w:r><w:t>密级：秘密</w:t></w:r></w:p></w:footnote></w:footnotes>',
    '秘密',
  ],
  ['docProps/core.xml', '<cp:coreProperties><cp:keywords>绝密★长期</cp:keywords></cp:coreProperties>', '绝密★长期'],
  [
    'docProps/custom.xml',
    '<Properties><property name="密级"><vt:lpwstr>机密</vt:lpwstr></property></Properties>',
    '机密',
  ],
])('a mark in %s of a Word file is found', async (part, xml, mark) => {
  expect(await markOf(docxWith({ [part]: xml }), '方案.docx')).toBe(mark)
})

it('a header and a property that only speak of secrets carry no mark', async () => {
  const parts = {
    'word/header1.xml': '<w:hdr><w:p><w:r><w:t>保守国家秘密</w:t></w:r></w:p></w:hdr>',
    'docProps/core.xml': '<cp:coreProperties><dc:title>商业秘密保护行动方案</dc:title></cp:coreProperties>',
  }
  expect(await markOf(docxWith(parts), '方案.docx')).toBeNull()
})

const xlsxWith = (header: string) =>
  zipSync({
    '[Content_Types].xml': strToU8('<Types/>'),
    'xl/workbook.xml': strToU8('<workbook><sheets><sheet name="任务" sheetId="1"/></sheets></workbook>'),
    'xl/worksheets/sheet1.xml': strToU8(
      `<worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>任务</t></is></c></row></sheetData><headerFooter><oddHeader>${header}</oddHeader></headerFooter></worksheet>`,
    ),
  })

it('a mark in the header of a sheet is found, whatever type it is set in', async () => {
  expect(await markOf(xlsxWith('&amp;L&amp;"黑体"&amp;14秘密★3年&amp;R第&amp;P页'), '任务.xlsx')).toBe('秘密★3年')
  expect(await markOf(xlsxWith('&amp;L内部资料&amp;R第&amp;P页'), '任务.xlsx')).toBeNull()
})

it('a mark printed across the pages of a PDF is found', async () => {
  const page = {
    texts: [
      { x: 80, y: 700, text: '云溪县交通行动方案' },
      { x: 200, y: 300, size: 40, angle: 0.7, text: '机密★' },
    ],
  }
  expect(await markOf(pdfFixture([page]), '方案.pdf')).toBe('机密★')
})

const longBody = Array.from({ length: 300 }, () => paragraph('持续改善农村公路。')).join('')

it.each([
  ['a paragraph', paragraph('机密★3年') + paragraph('附件2')],
  [
    'a cell',
    '<w:tbl><w:tr><w:tc><w:p><w:r><w:t>1</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>机密★</w:t></w:r><w:r><w:t>3年</w:t></w:r></w:p></w:tc></w:tr></w:tbl>',
  ],
])('a mark in %s far down the body of a Word file is found', async (_what, xml) => {
  const { text } = await readDocument(docxFixture({ body: body + longBody + xml }), '方案.docx')
  expect(findClassification(text)).toBe('机密★3年')
})

it('a mark in a cell of a sheet, of a web page and on a later page of a PDF is found', async () => {
  const rows = (cell: (text: string) => string) => ['任务', '机密★3年'].map(cell).join('')
  const sheet = zipSync({
    '[Content_Types].xml': strToU8('<Types/>'),
    'xl/workbook.xml': strToU8('<workbook><sheets><sheet name="任务" sheetId="1"/></sheets></workbook>'),
    'xl/worksheets/sheet1.xml': strToU8(
      `<worksheet><sheetData><row r="900">${rows((text) => `<c t="inlineStr"><is><t>${text}</t></is></c>`)}</row></sheetData></worksheet>`,
    ),
  })
  const page = `<p>${'持续改善农村公路。'.repeat(300)}</p><table><tr>${rows((text) => `<td>${text}</td>`)}</tr></table>`
  const printed = pdfFixture([
    { texts: [{ x: 80, y: 700, text: '云溪县交通行动方案' }] },
    { texts: [{ x: 80, y: 700, text: '机密★3年' }] },
  ])
  for (const [bytes, name] of [
    [sheet, '任务.xlsx'],
    [strToU8(page), '方案.html'],
    [printed, '方案.pdf'],
  ] as const) {
    const { text } = await readDocument(bytes, name)
    expect([name, findClassification(text)]).toEqual([name, '机密★3年'])
  }
})

it.each(['机密★', '机密'])('%s on a line of its own is found in a PDF, whose lines are joined', async (mark) => {
  const lines = ['云溪县交通行动方案', mark, '建成公路三十公里'].map((text, at) => ({ x: 80, y: 700 - 20 * at, text }))
  const { text, outside } = await readDocument(pdfFixture([{ texts: lines }]), '方案.pdf')
  expect(findClassification(text, outside)).toBe(mark)
})
