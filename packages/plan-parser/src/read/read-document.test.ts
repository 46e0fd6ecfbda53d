import { readFileSync } from 'node:fs'
import { LARGEST_FILE } from '@tongtu/plan'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { docxFixture, paragraph } from './docx/docx-fixture.ts'
import { pdfFixture } from './pdf/pdf-fixture.ts'
import { readDocument } from './read-document.ts'
import { defaultLimits } from './read-limits.ts'

const utf16 = (text: string) => Uint8Array.from([...text].flatMap((sign) => [sign.charCodeAt(0), 0]))
/** A container of old office programs: signature, then directory entries at multiples of 128 bytes. */
const container = (...streams: string[]) => {
  const bytes = new Uint8Array(1_024)
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
  for (const [index, stream] of streams.entries()) bytes.set(utf16(stream), 512 + index * 128)
  return bytes
}
const zip = (...names: string[]) => zipSync(Object.fromEntries(names.map((name) => [name, strToU8('x')])))

describe('formats are told by content', () => {
  const docx = docxFixture({ body: paragraph('正文') })
  const pdf = pdfFixture([{ texts: [{ x: 80, y: 700, text: '正文一句话。' }] }])

  it.each([
    ['a.txt', strToU8('正文'), 'txt'],
    ['a.md', strToU8('# 正文'), 'md'],
    ['a.html', strToU8('<p>正文</p>'), 'html'],
    ['a.htm', strToU8('说明 <br>正文'), 'html'],
    ['a.docx', docx, 'docx'],
    ['a.pdf', pdf, 'pdf'],
    ['a', docx, 'docx'],
    ['saved', strToU8('<!-- saved from url --><!-- \n --> <html><p>正文</p>'), 'html'],
  ])('%s', async (name, bytes, format) => {
    const source = await readDocument(bytes, name)
    expect(source).toMatchObject({ format, file: name, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) })
    expect(source.text).toContain('正文')
    expect(source.diagnostics).toEqual([])
  })

  it.each([
    ['方案.pdf', docx, 'docx'],
    ['方案.doc', strToU8('<!DOCTYPE html><p>正文</p>'), 'html'],
    ['方案.docx', pdf, 'pdf'],
    ['表.xls', strToU8('<table><tr><td>正文</td></tr></table>'), 'html'],
  ])('a name that says otherwise is noted: %s', async (name, bytes, format) => {
    const source = await readDocument(bytes, name)
    expect(source.format).toBe(format)
    expect(source.diagnostics.map(({ code }) => code)).toContain('TT-P-015')
  })

  it('a blank text is a text: the parser says that nothing is in it', async () => {
    expect((await readDocument(strToU8('\n  \n'), 'a.txt')).text).toBe('\n  \n')
  })

  it('a text with angle brackets stays text', async () => {
    expect((await readDocument(strToU8('增速<5%，占比>3%'), 'a.txt')).format).toBe('txt')
  })
})

describe('refusals name what the file is and what to do', () => {
  it.each([
    ['空.txt', new Uint8Array(), 'TT-P-011', /空的/],
    ['a.doc', container('Root Entry', 'WordDocument'), 'TT-P-003', /旧版Word.*另存为docx/],
    ['a.wps', container('Root Entry', 'WordDocument'), 'TT-P-003', /WPS文字.*另存为docx/],
    ['a.xls', container('Workbook'), 'TT-P-003', /旧版Excel.*另存为xlsx/],
    ['a.et', container('Workbook'), 'TT-P-003', /WPS表格/],
    ['a.docx', container('EncryptionInfo', 'EncryptedPackage'), 'TT-P-004', /密码/],
    ['a.ofd', zip('OFD.xml'), 'TT-P-003', /OFD/],
    ['a.odt', zip('mimetype', 'content.xml'), 'TT-P-003', /OpenDocument/],
    ['a.pptx', zip('ppt/presentation.xml'), 'TT-P-009', /演示文稿/],
    ['a.zip', zip('方案.docx'), 'TT-P-008', /压缩包/],
    ['a.rar', strToU8('Rar!\x1a\x07\x01\x00', true), 'TT-P-008', /压缩包/],
    ['a.7z', Uint8Array.from([0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c, 0, 4]), 'TT-P-008', /压缩包/],
    ['a.png', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]), 'TT-P-007', /图片/],
    ['扫描.pdf', Uint8Array.from([0xff, 0xd8, 0xff, 0xe0]), 'TT-P-007', /图片/],
    ['a.rtf', strToU8('{\\rtf1 x}'), 'TT-P-003', /RTF/],
    ['a.exe', Uint8Array.from({ length: 900 }, (_, index) => index % 30), 'TT-P-009', /认不出/],
    ['a.docx', strToU8('PK\x03\x04broken'), 'TT-P-006', /损坏/],
  ])('%s', async (name, bytes, code, message) => {
    await expect(readDocument(bytes, name)).rejects.toMatchObject({
      name: 'RefusedDocument',
      code,
      message: expect.stringMatching(message),
    })
  })

  it('files and texts beyond the limits', async () => {
    const bytes = strToU8('正文'.repeat(60))
    await expect(readDocument(new Uint8Array(LARGEST_FILE + 1), 'a.txt')).rejects.toMatchObject({
      code: 'TT-P-002',
      message: '文件有21MB，超过20MB，请删去图片和无关附件后再上传',
    })
    await expect(readDocument(bytes, 'a.txt', { ...defaultLimits, chars: 100 })).rejects.toMatchObject({
      code: 'TT-P-002',
    })
    const docx = docxFixture({ body: paragraph('正文'.repeat(60)) })
    await expect(readDocument(docx, 'a.docx', { ...defaultLimits, chars: 100 })).rejects.toMatchObject({
      code: 'TT-P-002',
    })
  })
})

it('the sample plan reads the same as text, page and PDF', async () => {
  const read = async (name: string) =>
    (await readDocument(readFileSync(new URL(`../../fixtures/${name}`, import.meta.url)), name)).text
      .replace(/[ \t　]/g, '')
      .replaceAll('―', '—')
  const [txt, html, pdf] = await Promise.all(['sample-plan.txt', 'sample-plan.html', 'sample-plan.pdf'].map(read))
  const plan = txt!.split('附表')[0]!.replace(/\n+/g, '\n')
  expect(html!.startsWith(plan)).toBe(true)
  expect(pdf).toBe(html)
})
