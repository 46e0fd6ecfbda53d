import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { defaultLimits } from '../read-limits.ts'
import { type PdfFixturePage, pdfFixture } from './pdf-fixture.ts'
import { readPdf } from './read-pdf.ts'

const read = (...pages: PdfFixturePage[]) => readPdf(pdfFixture(pages), defaultLimits)
const lines = async (...pages: PdfFixturePage[]) => (await read(...pages)).text.trimEnd().split('\n')
/** Lines of 16 points, 28 apart, beginning at the top of the type area. */
const column = (texts: readonly (readonly [x: number, text: string])[], top = 700) =>
  texts.map(([x, text], index) => ({ x, text, y: top - index * 28 }))
const full = (text: string) => text.padEnd(28, '路').slice(0, 28)

describe('paragraphs', () => {
  it('are joined from wrapped lines, and parted where a line ends early or a numeral begins', async () => {
    expect(
      await lines({
        texts: column([
          [112, full('一、总体目标是五年内建成').slice(0, 26)],
          [80, full('四好农村路示范')],
          [80, '县，群众出行更便捷。'],
          [112, '二、重点任务'],
          [112, full('1.改造危桥，达到').slice(0, 27)],
          [80, '1.5万平方米。'],
        ]),
      }),
    ).toEqual([
      `${full('一、总体目标是五年内建成').slice(0, 26)}${full('四好农村路示范')}县，群众出行更便捷。`,
      '二、重点任务',
      `${full('1.改造危桥，达到').slice(0, 27)}1.5万平方米。`,
    ])
  })

  it('run on where a figure was carried over whole, and end where a line is shorter than that', async () => {
    const first = `${full('各乡镇').slice(1)}。`
    const short = (length: number) => full('培养人才').slice(0, length)
    const next = '1500人，其中青年300人。'
    const wrapped = (length: number) =>
      lines({
        texts: column([
          [80, first],
          [112, short(length)],
          [80, next],
        ]),
      })
    expect(await wrapped(23)).toEqual([first, short(23) + next])
    expect(await wrapped(20)).toEqual([first, short(20), next])
  })

  it('run on over a page end; page numbers and repeated headers stay out', async () => {
    const page = (number: number, texts: readonly (readonly [number, string])[]): PdfFixturePage => ({
      texts: [
        { x: 200, y: 800, size: 10, text: '乡村交通提升方案' },
        ...column(texts),
        { x: 280, y: 60, size: 12, text: `— ${number} —` },
      ],
    })
    const { text, anchors } = await read(
      page(1, [[112, full('各乡镇要').slice(0, 26)]]),
      page(2, [[80, '抓好落实。']]),
      page(3, [[112, '附件另发。']]),
    )
    expect(text).toBe(`${full('各乡镇要').slice(0, 26)}抓好落实。\n附件另发。\n`)
    expect(anchors.map(({ page }) => page)).toEqual([1, 3])
  })

  it('leave slanted watermarks out and say so', async () => {
    const { text, diagnostics } = await read({
      texts: [...column([[112, '正文一句话。']]), { x: 200, y: 300, size: 40, angle: 0.7, text: '内部资料' }],
    })
    expect(text).toBe('正文一句话。\n')
    expect(diagnostics.map(({ code }) => code)).toEqual(['TT-P-012'])
  })

  it('of a page printed sideways are read upright', async () => {
    const sideways = { x: 300, angle: Math.PI / 2 }
    expect(await lines({ texts: [{ ...sideways, y: 100, text: '横排附表说明' }] })).toEqual(['横排附表说明'])
  })

  it('keep columns without lines apart by blanks', async () => {
    const row = (y: number, ...texts: string[]) => texts.map((text, index) => ({ x: 80 + index * 150, y, text }))
    expect(await lines({ texts: [...row(700, '指标', '单位', '目标'), ...row(672, '桥梁', '座', '18')] })).toEqual([
      expect.stringMatching(/^指标 {2,}单位 {2,}目标$/),
      expect.stringMatching(/^桥梁 {2,}座 {2,}18$/),
    ])
  })
})

describe('tables drawn with lines', () => {
  const grid = (top: number, rows: readonly (readonly string[])[]): PdfFixturePage => {
    const height = rows.length * 30
    return {
      texts: rows.flatMap((row, r) =>
        row.flatMap((text, c) => (text === '' ? [] : [{ x: 85 + c * 140, y: top - 20 - r * 30, size: 12, text }])),
      ),
      rules: [
        ...Array.from({ length: rows.length + 1 }, (_, r) => [80, top - r * 30, 500, top - r * 30] as const),
        ...Array.from({ length: 4 }, (_, c) => [80 + c * 140, top, 80 + c * 140, top - height] as const),
      ],
    }
  }

  it('become tables with anchors, and go on over pages without their repeated header', async () => {
    const head = ['指标', '单位', '2025年']
    const { text, tables, anchors } = await read(
      { ...grid(700, [head, ['危桥改造', '座', '18']]) },
      grid(780, [head, ['公交线路', '条', '65']]),
    )
    expect(text).toBe('指标\t单位\t2025年\n危桥改造\t座\t18\n公交线路\t条\t65\n')
    expect(tables).toHaveLength(1)
    for (const row of tables[0]!.rows) for (const cell of row) expect(text.slice(...cell!.span)).toBe(cell!.text)
    expect(anchors.at(-1)).toMatchObject({ page: 2, table: 1, row: 3, col: 3 })
  })

  it('keep cells merged where no line parts them', async () => {
    const page = grid(700, [
      ['指标', '目标', ''],
      ['', '2023年', '2025年'],
      ['桥', '1', '2'],
    ])
    const rules = page.rules!.filter(([x1, y1, x2]) => !(x1 === 360 && x2 === 360) && !(y1 === 670 && x1 === 80))
    const { tables } = await read({
      texts: page.texts,
      rules: [...rules, [220, 670, 500, 670], [360, 670, 360, 610]],
    })
    const { rows } = tables[0]!
    expect(rows.map((row) => row.map((cell) => cell?.text))).toEqual([
      ['指标', '目标', '目标'],
      ['指标', '2023年', '2025年'],
      ['桥', '1', '2'],
    ])
    expect(rows[0]![1]).toBe(rows[0]![2])
    expect(rows[0]![0]).toBe(rows[1]![0])
  })

  it('are not seen in a frame around the page', async () => {
    const { tables, text } = await read({
      texts: column([[112, '正文在框里。']]),
      rules: [
        [60, 800, 540, 800],
        [60, 60, 540, 60],
        [60, 400, 540, 400],
        [60, 60, 60, 800],
        [540, 60, 540, 800],
        [300, 60, 300, 100],
      ],
    })
    expect(tables).toEqual([])
    expect(text).toBe('正文在框里。\n')
  })
})

describe('refusals', () => {
  it('names a scan without text, and damaged files', async () => {
    await expect(read({ texts: [] })).rejects.toMatchObject({
      code: 'TT-P-007',
      message: '这份PDF没有文字层，请上传Word或先做文字识别',
    })
    await expect(readPdf(new TextEncoder().encode('%PDF-1.7\ngarbage'), defaultLimits)).rejects.toMatchObject({
      code: 'TT-P-006',
    })
  })

  it('names a file locked by a password', async () => {
    const zeros = '00'.repeat(32)
    const lock = `/Encrypt << /Filter /Standard /V 1 /R 2 /Length 40 /P -4 /O <${zeros}> /U <${zeros}> >> /ID [<00> <00>]`
    const open = new TextDecoder('latin1').decode(pdfFixture([{ texts: column([[112, '正文一句话。']]) }]))
    const locked = new TextEncoder().encode(open.replace('trailer << ', `trailer << ${lock} `))
    await expect(readPdf(locked, defaultLimits)).rejects.toMatchObject({ code: 'TT-P-004' })
  })

  it('stops at the page limit and when time is up', async () => {
    const page = { texts: column([[112, '正文一句话。']]) }
    const bytes = pdfFixture([page, page])
    await expect(readPdf(bytes, { ...defaultLimits, pages: 1 })).rejects.toMatchObject({ code: 'TT-P-002' })
    await expect(readPdf(bytes, { ...defaultLimits, isTimeUp: () => true })).rejects.toMatchObject({
      code: 'TT-P-010',
    })
  })
})

it('reads a browser print as its page reads, with radicals written as characters', async () => {
  const fixture = (name: string) => readFileSync(new URL(`../../../fixtures/${name}`, import.meta.url))
  const { text, tables } = await readPdf(fixture('sample-plan.pdf'), defaultLimits)
  const printed = fixture('sample-plan.txt')
    .toString()
    .replace(/[\s　]/g, '')
    .replaceAll('—', '―')
  expect(
    text
      .replace(/[\s　]/g, '')
      .replaceAll('—', '―')
      .startsWith(printed),
  ).toBe(true)
  expect(tables[0]!.rows.map((row) => row.map((cell) => cell?.text))).toEqual([
    ['序号', '指标名称', '单位', '2023年', '2025年'],
    ['1', '新建改建农村公路', '公里', '150', '420'],
    ['2', '建制村通双车道公路比例', '%', '88', '95'],
    ['3', '公交线路', '条', '52', '65'],
  ])
})
