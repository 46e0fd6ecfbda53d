import { describe, expect, it } from 'vitest'
import { blocksOf } from './blocks.ts'
import type { Mark } from './marks.ts'

const NO_HEADINGS = { title: '', sections: [] }
const mark = (from: number, to: number, kind: Mark['kind'] = 'metric', key = 'k'): Mark => ({
  span: [from, to],
  kind,
  key,
})
const rejoined = (text: string, marks: Mark[] = []) =>
  blocksOf(text, marks, NO_HEADINGS)
    .flatMap((block) => block.pieces.map((piece) => text.slice(piece.from, piece.to)))
    .join('')

describe('blocks of the source', () => {
  it('lose no character but the line breaks', () => {
    const text = '一、目标\n到2025年，公园40个。\n\n二、保障\n'
    expect(rejoined(text, [mark(7, 12), mark(9, 20), mark(13, 18)])).toBe(text.replaceAll('\n', ''))
  })

  it('cut a paragraph at the edges of marks, also where they overlap', () => {
    const [block] = blocksOf('甲乙丙丁戊', [mark(1, 4, 'metric', 'a'), mark(2, 5, 'doubt', 'b')], NO_HEADINGS)
    expect(block?.pieces.map((piece) => [piece.from, piece.to, piece.marks.map((one) => one.key).join('')])).toEqual([
      [0, 1, ''],
      [1, 2, 'a'],
      [2, 4, 'ab'],
      [4, 5, 'b'],
    ])
  })

  it('carry a mark over several paragraphs', () => {
    const blocks = blocksOf('甲乙\n丙丁', [mark(0, 5, 'item', 'm1')], NO_HEADINGS)
    expect(blocks.map((block) => block.pieces[0]?.marks[0]?.key)).toEqual(['m1', 'm1'])
  })

  it('are headings where a section begins, but not in the cells of a table', () => {
    const text = '一、道路\n1\t产业\t修路'
    const section = (from: number, to: number) => ({
      id: `${from}`,
      level: 1,
      no: null,
      noRaw: null,
      title: '',
      span: [from, to] as const,
      parent: null,
    })
    const blocks = blocksOf(text, [], { title: '', sections: [section(0, 4), section(7, 9)] })
    expect(blocks.map(({ from, to, heading }) => [from, to, heading?.level ?? null])).toEqual([
      [0, 4, 1],
      [5, 12, null],
    ])
  })

  it('are the title where a line first reads like it', () => {
    const text = '索引号：1\n修路方案\n一、道路\n修路方案'
    const blocks = blocksOf(text, [], { title: '修路方案', sections: [] })
    expect(blocks.map(({ heading }) => heading?.level ?? null)).toEqual([null, 0, null, null])
  })

  it('open a paragraph where an item begins in the middle of a line', () => {
    const blocks = blocksOf('1.修路。2.种树。', [mark(0, 5, 'item', 'm1'), mark(5, 10, 'item', 'm2')], NO_HEADINGS)
    expect(blocks.map((block) => [block.from, block.to])).toEqual([
      [0, 5],
      [5, 10],
    ])
  })

  it('never draw a megabyte in one paragraph', () => {
    const text = '每村都有一处活动场所。'.repeat(100_000)
    const blocks = blocksOf(text, [], NO_HEADINGS)
    expect(Math.max(...blocks.map((block) => block.to - block.from))).toBeLessThan(4000)
    expect(blocks.at(-1)?.to).toBe(text.length)
  })

  it('fold the empty cells of a page header, and nothing shorter', () => {
    const bars = '|'.repeat(3000)
    const [block] = blocksOf(`文号 | ${bars}`, [], NO_HEADINGS)
    expect(block?.pieces.map(({ folded }) => folded)).toEqual([false, true])
    expect(rejoined(`文号 | ${bars}\n正文`)).toBe(`文号 | ${bars}正文`)
    expect(blocksOf('甲 | 乙 | 丙', [], NO_HEADINGS)[0]?.pieces.some(({ folded }) => folded)).toBe(false)
  })

  it('know a heading by its section', () => {
    const section = { id: 's1', level: 1, no: '1', noRaw: '一、', title: '目标', parent: null, span: [0, 4] as const }
    expect(blocksOf('一、目标\n正文', [], { title: '', sections: [section] }).map((block) => block.heading)).toEqual([
      { level: 1, to: 4 },
      null,
    ])
  })

  it('end the heading with its title where the line goes on', () => {
    const text = '（四）开展试点。在3个片区开展。\n1.选点。'
    const section = {
      id: 's1',
      level: 2,
      no: '4',
      noRaw: '（四）',
      title: '开展试点',
      parent: null,
      span: [0, 21] as const,
    }
    const [block] = blocksOf(text, [mark(9, 13)], { title: '', sections: [section] })
    expect(block?.heading).toEqual({ level: 2, to: 8 })
    expect(block?.pieces.map(({ from, to }) => text.slice(from, to))).toEqual([
      '（四）开展试点。',
      '在',
      '3个片区',
      '开展。',
    ])
  })

  it('are the rows of a table with their cells, a row never in two, and a lone tab makes none', () => {
    const text = '附表\n1\t托位\t4.6\n2\t\t24\n联系人\t李明'
    const rows = blocksOf(text, [mark(3, 11, 'item', 'i1'), mark(5, 7, 'item', 'x'), mark(8, 11)], NO_HEADINGS)
    expect(
      rows.map(({ cells }) => cells?.map((cell) => cell.map(({ from, to }) => text.slice(from, to)).join(''))),
    ).toEqual([undefined, ['1', '托位', '4.6'], ['2', '', '24'], ['联系人', '李明']])
    expect(rows[1]?.cells?.[2]?.[0]?.marks.map(({ kind }) => kind)).toEqual(['item', 'metric'])
    expect(blocksOf('正文\n联系人\t李明', [], NO_HEADINGS).every(({ cells }) => cells === null)).toBe(true)
  })
})
