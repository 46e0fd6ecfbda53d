import { readFileSync } from 'node:fs'
import { Workbook } from 'exceljs'
import fc from 'fast-check'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { docxFixture, level, list, numbered, paragraph } from './docx/docx-fixture.ts'
import { pdfFixture } from './pdf/pdf-fixture.ts'
import { readDocument } from './read-document.ts'
import { defaultLimits } from './read-limits.ts'
import { RefusedDocument } from './refused-document.ts'

/** Reads, checks what every source document promises, and passes over refusals; anything else thrown fails the test. */
async function readSafely(bytes: Uint8Array, name: string): Promise<'read' | 'refused'> {
  try {
    const source = await readDocument(bytes, name, { ...defaultLimits, inflatedBytes: 20_000_000 })
    let end = 0
    for (const anchor of source.anchors) {
      expect(anchor.from).toBeGreaterThanOrEqual(end)
      expect(anchor.to).toBeGreaterThan(anchor.from)
      end = anchor.to
    }
    expect(end).toBeLessThanOrEqual(source.text.length)
    for (const { rows } of source.tables) {
      for (const row of rows) {
        expect(row).toHaveLength(rows[0]!.length)
        for (const cell of row) if (cell !== null) expect(source.text.slice(...cell.span)).toBe(cell.text)
      }
    }
    return 'read'
  } catch (error) {
    expect(error).toBeInstanceOf(RefusedDocument)
    expect((error as RefusedDocument).message).toMatch(/[\u4e00-\u9fff]/)
    return 'refused'
  }
}

async function xlsxFixture(): Promise<Uint8Array> {
  const workbook = new Workbook()
  const sheet = workbook.addWorksheet('指标')
  for (let row = 0; row < 30; row++) sheet.addRow([`指标${row}`, row / 7, '条'])
  sheet.mergeCells('A1:A3')
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}

const samples: readonly (readonly [string, () => Promise<Uint8Array>])[] = [
  [
    'a.docx',
    async () =>
      docxFixture({
        body: Array.from({ length: 30 }, (_, index) => paragraph(`修建第${index}条路`, numbered(1))).join(''),
        numbering: list(1, level(0, 'chineseCounting', '%1、')),
      }),
  ],
  ['a.xlsx', xlsxFixture],
  [
    'a.pdf',
    async () =>
      pdfFixture([
        { texts: [{ x: 80, y: 700, text: '修建乡村公路四十条。' }], rules: [[80, 600, 300, 600]] },
        { texts: [{ x: 80, y: 700, text: '改造危旧桥梁十座。' }] },
      ]),
  ],
  ['a.html', async () => readFileSync(new URL('../../fixtures/sample-plan.html', import.meta.url))],
]

describe.each(samples)('%s', (name, make) => {
  it('cut off anywhere is read or refused', async () => {
    const whole = await make()
    expect(await readSafely(whole, name)).toBe('read')
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length), async (length) => {
        await readSafely(whole.slice(0, length), name)
      }),
      { numRuns: 60, seed: 7 },
    )
  })

  it('with flipped bits is read or refused', async () => {
    const whole = await make()
    const flips = fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(7)), { minLength: 1, maxLength: 8 })
    await fc.assert(
      fc.asyncProperty(flips, async (places) => {
        const bytes = Uint8Array.from(whole)
        for (const [at, bit] of places) bytes[at] = bytes[at]! ^ (1 << bit)
        await readSafely(bytes, name)
      }),
      { numRuns: 80, seed: 11 },
    )
  })
})

const parts = [
  '<w:p>',
  '</w:p>',
  '<w:r>',
  '</w:r>',
  '<w:t>',
  '</w:t>',
  '路',
  '<w:tbl>',
  '</w:tbl>',
  '<w:tr>',
  '</w:tr>',
]
const moreParts = ['<w:tc>', '</w:tc>', '<w:vMerge/>', '<w:tcPr>', '</w:tcPr>', '<w:gridSpan w:val="9"/>', '&', '&x;']
const htmlParts = [
  '<table>',
  '<tr>',
  '<td rowspan=3>',
  '<td colspan=9>',
  '</table>',
  '<ol>',
  '<li>',
  '<p>',
  '路',
  '</div>',
]

it('Word and web pages of scrambled tags are read or refused', async () => {
  const scrambled = fc.array(fc.constantFrom(...parts, ...moreParts), { maxLength: 60 })
  await fc.assert(
    fc.asyncProperty(scrambled, async (tags) => {
      await readSafely(docxFixture({ body: tags.join('') }), 'a.docx')
    }),
    { numRuns: 150, seed: 3 },
  )
  await fc.assert(
    fc.asyncProperty(fc.array(fc.constantFrom(...htmlParts, '<b>', '<a href=x>'), { maxLength: 80 }), async (tags) => {
      await readSafely(strToU8(`<html>${tags.join('')}`), 'a.html')
    }),
    { numRuns: 150, seed: 5 },
  )
})

it('any bytes behind any signature are read or refused', async () => {
  const start = fc.constantFrom(
    '',
    'PK\x03\x04',
    'PK\x05\x06',
    '%PDF-1.7\n',
    '<html>',
    '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1',
  )
  const name = fc.constantFrom('a.txt', 'a.docx', 'a.xlsx', 'a.pdf', 'a.html', 'a')
  await fc.assert(
    fc.asyncProperty(start, fc.uint8Array({ maxLength: 2_000 }), name, async (signature, bytes, fileName) => {
      await readSafely(Uint8Array.from([...strToU8(signature, true), ...bytes]), fileName)
    }),
    { numRuns: 300, seed: 13 },
  )
})

it('a Word file that inflates beyond the limit is refused', async () => {
  const body = strToU8(`<w:document><w:body><w:p><w:r><w:t>${' '.repeat(40_000_000)}`)
  const bytes = zipSync({ 'word/document.xml': body }, { level: 9 })
  expect(bytes.length).toBeLessThan(60_000)
  await expect(readDocument(bytes, 'a.docx', { ...defaultLimits, inflatedBytes: 20_000_000 })).rejects.toMatchObject({
    code: 'TT-P-005',
  })
})

it('a Word file of forty million zeros is given up at once', async () => {
  const bytes = zipSync({ 'word/document.xml': new Uint8Array(40_000_000) }, { level: 1 })
  await expect(readDocument(bytes, 'a.docx')).rejects.toMatchObject({ code: 'TT-P-006' })
})
