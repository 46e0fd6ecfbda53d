import { describe, expect, it } from 'vitest'
import { checkTemplate } from './check-template.ts'
import type { PaperKind } from './paper.ts'
import type { TemplateRefused } from './template-refused.ts'
import { outsideRelation, paragraph, wordFile } from './testing/word-file.ts'

const kind: PaperKind = {
  name: '任务书',
  about: '',
  fields: [
    { name: '单位', meaning: '单位', required: true },
    { name: '年度', meaning: '年份' },
    { name: '举措', meaning: '逐项', required: true, each: [{ name: '目标', meaning: '目标', required: true }] },
  ],
  sample: {},
}
const right = `${paragraph('{单位}')}${paragraph('{#举措}')}${paragraph('{目标}{年度}')}${paragraph('{/举措}')}`

/** What is said of a template: found by the check, or why it is none at all. */
async function saidOf(bytes: Uint8Array): Promise<string[]> {
  try {
    return (await checkTemplate(bytes, kind)).map(({ message }) => message)
  } catch (error) {
    return (error as TemplateRefused).problems.map(({ message }) => message)
  }
}
const said = (body: string) => saidOf(wordFile(body))

describe('placeholders', () => {
  it('takes a template that is in order, in the body or in a header', async () => {
    expect(await said(right)).toEqual([])
  })

  it('names what is unknown, out of place, not repeated as it should be, and missing', async () => {
    expect(await said(`${right}${paragraph('{单拉}')}`)).toEqual([
      '任务书没有占位符“{单拉}”。请对照占位符列表改正，或删去',
    ])
    expect(await said(`${right}${paragraph('{目标}')}`)).toEqual([
      '任务书没有占位符“{目标}”。请对照占位符列表改正，或删去',
    ])
    expect(await said(paragraph('{单位}{举措}'))).toEqual([
      '“{举措}”是重复内容。请写成“{#举措}……{/举措}”，把要重复的部分放在中间',
      '缺少占位符“{目标}”。请从占位符列表复制到模板里',
    ])
    expect(await said(paragraph('{#举措}{#举措}{目标}{/举措}{/举措}'))).toEqual([
      '“{#举措}”里没有占位符“{#举措}”。请对照占位符列表改正，或删去',
      '缺少占位符“{单位}”。请从占位符列表复制到模板里',
    ])
    expect(await said(paragraph('没有占位符'))).toEqual([
      '缺少占位符“{单位}”。请从占位符列表复制到模板里',
      '缺少占位符“{#举措}”。请从占位符列表复制到模板里',
    ])
    expect(await said(`${right}${paragraph('{@单位}')}`)).toEqual(['占位符“{单位}”不能使用。请去掉名称前的符号'])
  })

  it.each([
    ['{单位', '“单位”后面缺少右花括号。请在占位符后补上“}”'],
    ['单位}', '“单位”前面缺少左花括号。请改为“{占位符}”的写法，不是占位符的右花括号请删去'],
    ['{{单位}', '“{{单位}”前面多了一个左花括号。请只留一个'],
    ['{#举措}{目标}', '有开头“{#举措}”，没有结尾。请在重复内容之后加上“{/举措}”'],
    ['{目标}{/举措}', '有结尾“{/举措}”，没有开头。请在重复内容之前加上“{#举措}”'],
    ['{#举措}{目标}{/举错}', '开头“{#举措}”和结尾“{/举错}”名称不同。请改成同一个名称'],
  ])('tells how to mend %s', async (text, sentence) => {
    expect(await said(paragraph(text))).toContain(sentence)
  })

  it('tells of every mistake at once', async () => {
    expect(await said(`${paragraph('{单位')}${paragraph('{年度')}`)).toHaveLength(2)
  })
})

const OUTSIDE = '链接到外部内容“http://example.test/b”'
const RELATIONS = 'word/_rels/document.xml.rels'
const relations = (inner: string, encoding = 'UTF-8') => ({
  [RELATIONS]: `<?xml version="1.0" encoding="${encoding}"?><x:Relationships xmlns:x="http://schemas.openxmlformats.org/package/2006/relationships">${inner}</x:Relationships>`,
})
const inUtf16 = (parts: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, Buffer.from(`\uFEFF${text}`, 'utf16le')]))
/** A field whose code stands in several runs. */
const torn = (...pieces: readonly string[]) => {
  const run = (inner: string) => `<w:r>${inner}</w:r>`
  const code = pieces.map((piece) => run(`<w:instrText>${piece}</w:instrText>`)).join('')
  return `<w:p>${run('<w:fldChar w:fldCharType="begin"/>')}${code}${run('<w:fldChar w:fldCharType="end"/>')}</w:p>`
}

describe('files', () => {
  it.each([
    ['text', new TextEncoder().encode('{单位}'), '这不是完整的Word文档'],
    ['a zip of something else', wordFile('', { 'word/document.xml': '' }).slice(0, 300), '这不是完整的Word文档'],
    ['a macro', wordFile(right, { 'word/vbaProject.bin': 'x' }), '模板带有宏，不能使用'],
    ['an embedded file', wordFile(right, { 'word/embeddings/a.bin': 'x' }), '嵌有其他文件或控件'],
    [
      'a link',
      wordFile(right, outsideRelation('http://example.test/a.dotm')),
      '链接到外部内容“http://example.test/a.dotm”',
    ],
    [
      'a field',
      wordFile(`${right}<w:p><w:r><w:instrText>DDEAUTO c</w:instrText></w:r></w:p>`),
      '从别处取内容的域 DDEAUTO',
    ],
    [
      'a link under another prefix',
      wordFile(
        right,
        relations('<x:Relationship Id="r9" Type="t" Target="http://example.test/b" TargetMode="External"/>'),
      ),
      OUTSIDE,
    ],
    [
      'a link in character entities',
      wordFile(
        right,
        relations('<x:Relationship Id="r9" Type="t" Target="http://example.test/b" TargetMode="&#69;xternal"/>'),
      ),
      OUTSIDE,
    ],
    ['relations in UTF-16', wordFile(right, inUtf16(outsideRelation('http://example.test/b'))), '不是UTF-8编码'],
    ['relations that declare another encoding', wordFile(right, relations('', 'GBK')), '不是UTF-8编码'],
    [
      'a field torn over several runs',
      wordFile(`${right}${torn('INC', 'LUDE', 'TEXT "x"')}`),
      '从别处取内容的域 INCLUDETEXT',
    ],
    [
      'a macro in character entities',
      wordFile(right, {
        '[Content_Types].xml':
          '<Types><Default Extension="bin" ContentType="application/vnd.ms-word.document.macro&#69;nabled.main+xml"/></Types>',
      }),
      '模板带有宏',
    ],
    [
      'a document type of its own',
      wordFile(right, { 'word/header1.xml': '<!DOCTYPE a [<!ENTITY b "c">]><a/>' }),
      '模板内容已损坏',
    ],
    ['a bomb', wordFile(right, { 'word/media/a.bmp': new Uint8Array(60_000_000) }), '压缩炸弹'],
    ['broken XML', wordFile(`${right}<w:p><w:r>`), '模板内容已损坏'],
    ['tracked changes', wordFile(`${right}<w:p><w:ins>${paragraph('添').slice(5, -6)}</w:ins></w:p>`), '未接受的修订'],
    ['too much', new Uint8Array(5 * 1024 * 1024 + 1), '模板超过5 MB'],
  ])('refuses %s', async (_name, bytes, words) => {
    expect(await saidOf(bytes)).toEqual([expect.stringContaining(words)])
  })
})
