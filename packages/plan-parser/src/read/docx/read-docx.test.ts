import { describe, expect, it } from 'vitest'
import { defaultLimits } from '../read-limits.ts'
import { RefusedDocument } from '../refused-document.ts'
import { type DocxParts, docxFixture, level, list, numbered, paragraph, run } from './docx-fixture.ts'
import { readDocx } from './read-docx.ts'

const read = (parts: DocxParts) => readDocx(docxFixture(parts), defaultLimits)
const lines = (parts: DocxParts) => read(parts).text.trimEnd().split('\n')
const cell = (text: string, properties = '') => `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraph(text)}</w:tc>`
const row = (...cells: string[]) => `<w:tr>${cells.join('')}</w:tr>`

describe('automatic numbers', () => {
  it('are written out as Word prints them, level by level', () => {
    const levels =
      level(0, 'chineseCountingThousand', '%1、', '<w:suff w:val="nothing"/>') +
      level(1, 'chineseCounting', '（%2）', '<w:suff w:val="nothing"/>') +
      level(2, 'decimal', '%3.')
    const body = [
      paragraph('总体目标', numbered(1)),
      paragraph('重点任务', numbered(1)),
      paragraph('做强数字经济', numbered(1, 1)),
      paragraph('培育龙头企业', numbered(1, 2)),
      paragraph('建设算力中心', numbered(1, 2)),
      paragraph('扩大开放', numbered(1, 1)),
      paragraph('建设口岸', numbered(1, 2)),
    ].join('')
    expect(lines({ body, numbering: list(1, levels) })).toEqual([
      '一、总体目标',
      '二、重点任务',
      '（一）做强数字经济',
      '1. 培育龙头企业',
      '2. 建设算力中心',
      '（二）扩大开放',
      '1. 建设口岸',
    ])
  })

  it('run on where a level never restarts and show upper levels in digits where asked', () => {
    const levels =
      level(0, 'chineseCounting', '%1、') +
      level(1, 'decimal', '%2.', '<w:lvlRestart w:val="0"/>') +
      level(2, 'decimal', '%1.%2.%3', '<w:isLgl/>')
    const body = [
      paragraph('甲', numbered(1)),
      paragraph('子', numbered(1, 1)),
      paragraph('乙', numbered(1)),
      paragraph('丑', numbered(1, 1)),
      paragraph('细项', numbered(1, 2)),
    ].join('')
    expect(lines({ body, numbering: list(1, levels) })).toEqual(['一、 甲', '1. 子', '二、 乙', '2. 丑', '2.2.1 细项'])
  })

  it('start where an override says, once', () => {
    const template = `<w:abstractNum w:abstractNumId="7">${level(0, 'decimal', '%1.')}</w:abstractNum>`
    const num = (id: number, override: string) =>
      `<w:num w:numId="${id}"><w:abstractNumId w:val="7"/>${override}</w:num>`
    const restart = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>'
    const body = [1, 1, 2, 2, 1].map((id) => paragraph('项', numbered(id))).join('')
    expect(lines({ body, numbering: template + num(1, '') + num(2, restart) })).toEqual([
      '1. 项',
      '2. 项',
      '5. 项',
      '6. 项',
      '7. 项',
    ])
  })

  it('come from the paragraph style, also from the style it is based on', () => {
    const styles =
      '<w:style w:styleId="H1"><w:name w:val="heading 1"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>' +
      '<w:style w:styleId="H2"><w:name w:val="heading 2"/><w:basedOn w:val="H1"/></w:style>'
    const numbering = list(
      1,
      level(0, 'chineseCounting', '第%1章', '<w:pStyle w:val="H1"/>') +
        level(1, 'decimal', '第%2条', '<w:pStyle w:val="H2"/>'),
    )
    const body =
      paragraph('总则', '<w:pStyle w:val="H1"/>') +
      paragraph('适用范围', '<w:pStyle w:val="H2"/>') +
      paragraph('不编号', '<w:pStyle w:val="H1"/><w:numPr><w:numId w:val="0"/></w:numPr>')
    expect(lines({ body, numbering, styles })).toEqual(['第一章 总则', '第1条 适用范围', '不编号'])
  })

  it('print nothing for empty paragraphs outside tables, and fill number columns inside', () => {
    const numbering = list(1, level(0, 'decimal', '%1'))
    const auto = `<w:tc>${paragraph('', numbered(1))}</w:tc>`
    const body = `<w:tbl>${row(cell('序号'), cell('任务'))}${row(auto, cell('修路'))}${row(auto, cell('架桥'))}</w:tbl>`
    expect(lines({ body, numbering })).toEqual(['序号\t任务', '1\t修路', '2\t架桥'])
    expect(read({ body: paragraph('', numbered(1)) + paragraph('正文'), numbering }).text).toBe('正文\n')
  })
})

describe('tables', () => {
  const body = `${paragraph('附表')}<w:tbl>${row(cell('指标', '<w:vMerge w:val="restart"/>'), cell('目标值', '<w:gridSpan w:val="2"/>'))}${row(cell('', '<w:vMerge/>'), cell('2023年'), cell('2025年'))}${row(cell('公园绿地面积'), cell('12'), cell('15'))}</w:tbl>`

  it('keep merged cells as one object in every place, and anchors of table, row and column', () => {
    const { text, tables, anchors } = read({ body })
    const rows = tables[0]!.rows
    expect(text).toBe('附表\n指标\t目标值\t\n\t2023年\t2025年\n公园绿地面积\t12\t15\n')
    expect(rows[1]![0]).toBe(rows[0]![0])
    expect(rows[0]![2]).toBe(rows[0]![1])
    for (const row of rows) for (const cell of row) expect(text.slice(...cell!.span)).toBe(cell!.text)
    const last = anchors.at(-1)!
    expect(text.slice(last.from, last.to)).toBe('15')
    expect(last).toMatchObject({ table: 1, row: 3, col: 3 })
  })

  it('flatten nested tables into the cell and read one-column frames as text', () => {
    const inner = `<w:tbl>${row(cell('子项'), cell('5个'))}</w:tbl>`
    const nested = `<w:tbl>${row(cell('任务'), `<w:tc>${paragraph('说明')}${inner}</w:tc>`)}</w:tbl>`
    expect(read({ body: nested }).tables[0]!.rows[0]![1]!.text).toBe('说明\n子项 5个')
    const frame = read({ body: `<w:tbl>${row(cell('一、总体要求'))}</w:tbl>` })
    expect(frame.tables).toEqual([])
    expect(frame.text).toBe('一、总体要求\n')
  })
})

describe('what is printed and what is not', () => {
  it('keeps insertions, leaves deletions out and says so', () => {
    const { text, diagnostics } = read({
      body: `<w:p>${run('新增')}<w:ins>${run('30')}</w:ins><w:del><w:r><w:delText>20</w:delText></w:r></w:del>${run('个站点')}</w:p>`,
    })
    expect(text).toBe('新增30个站点\n')
    expect(diagnostics.map(({ code }) => code)).toEqual(['TT-P-013'])
  })

  it('joins paragraphs whose mark is deleted', () => {
    const body = `<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>${run('前半')}</w:p>${paragraph('后半')}`
    expect(lines({ body })).toEqual(['前半后半'])
  })

  it('leaves out hidden text, page fields and the table of contents, but no text of an unclosed one', () => {
    const field = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`
    const instruction = (text: string) => `<w:r><w:instrText>${text}</w:instrText></w:r>`
    const body = [
      `<w:p>${field('begin')}${instruction('TOC \\o')}${field('separate')}${run('一、总体要求')}<w:r><w:tab/></w:r>${run('1')}</w:p>`,
      `<w:p>${run('二、保障措施')}<w:r><w:tab/></w:r>${run('9')}</w:p>`,
      paragraph('一、总体要求'),
      `<w:p>${run('见第')}${field('begin')}${instruction('PAGE')}${field('separate')}${run('4')}${field('end')}${run('页')}<w:r><w:rPr><w:vanish/></w:rPr><w:t>批注</w:t></w:r></w:p>`,
    ].join('')
    expect(lines({ body })).toEqual(['一、总体要求', '见第页'])
  })

  it('reads text boxes once, after their paragraph', () => {
    const box = (text: string) => `<w:txbxContent>${paragraph(text)}</w:txbxContent>`
    const body = `<w:p>${run('正文')}<w:r><mc:AlternateContent><mc:Choice Requires="wps"><wps:txbx>${box('框内')}</wps:txbx></mc:Choice><mc:Fallback><v:textbox>${box('框内')}</v:textbox></mc:Fallback></mc:AlternateContent></w:r></w:p>${paragraph('下文')}`
    expect(lines({ body })).toEqual(['正文', '框内', '下文'])
  })

  it('keeps soft breaks, tabs, hyphens and symbols', () => {
    const body = `<w:p>${run('甲')}<w:r><w:br/></w:r>${run('乙')}<w:r><w:tab/></w:r>${run('A')}<w:r><w:noBreakHyphen/></w:r>${run('1')}<w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r></w:p>`
    expect(lines({ body })).toEqual(['甲', '乙\tA-1✓'])
  })

  it('counts the pages that Word wrote down, and names none where it wrote none', () => {
    const second = `<w:p><w:r><w:lastRenderedPageBreak/><w:t>第二页</w:t></w:r></w:p>`
    expect(read({ body: paragraph('首页') + second }).anchors).toEqual([
      { from: 0, to: 2, page: 1 },
      { from: 3, to: 6, page: 2 },
    ])
    expect(read({ body: paragraph('首页') }).anchors).toEqual([])
  })
})

describe('damage', () => {
  it('reads up to the break and says so', () => {
    const { text, diagnostics } = read({ body: `${paragraph('完好')}<w:p><w:r><w:t>断在这里` })
    expect(text.split('\n')[0]).toBe('完好')
    expect(diagnostics[0]!.code).toBe('TT-P-014')
  })

  it('stops when the caller says that time is up', () => {
    let asked = 0
    const limits = { ...defaultLimits, isTimeUp: () => ++asked > 2 }
    expect(() => readDocx(docxFixture({ body: paragraph('一句').repeat(9) }), limits)).toThrow(/超过时限/)
    expect(asked).toBe(3)
  })

  it('refuses a document without text and one nested beyond measure', () => {
    expect(() => read({ body: '<w:p/>' })).toThrow(RefusedDocument)
    expect(() => read({ body: `<w:p>${'<w:r>'.repeat(9_000)}` })).toThrow(/结构异常/)
  })
})
