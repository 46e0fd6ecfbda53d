import { describe, expect, it } from 'vitest'
import { defaultLimits } from './read-limits.ts'
import { SourceBuilder } from './source-builder.ts'

describe('SourceBuilder', () => {
  it('shares an anchor between neighbours at one place and keeps anchors sorted', () => {
    const builder = new SourceBuilder(defaultLimits)
    builder.addParagraph('甲', { page: 1 })
    builder.addParagraph('乙 \n\n 丙', { page: 1 })
    builder.addParagraph('丁')
    builder.addParagraph('戊', { page: 2 })
    expect(builder.build()).toEqual({
      text: '甲\n乙\n 丙\n丁\n戊\n',
      anchors: [
        { from: 0, to: 6, page: 1 },
        { from: 9, to: 10, page: 2 },
      ],
      tables: [],
    })
  })

  it('writes a merged cell once and refuses text beyond the limit', () => {
    const merged = { text: '甲\n乙', place: { table: 1, row: 1, col: 1 } }
    const builder = new SourceBuilder({ ...defaultLimits, chars: 10 })
    builder.addTable([
      [merged, merged],
      [null, { text: '丙', place: {} }],
    ])
    const { text, tables } = builder.build()
    expect(text).toBe('甲\n乙\t\n\t丙\n')
    expect(tables[0]!.span).toEqual([0, 7])
    expect(tables[0]!.rows[0]![1]).toBe(tables[0]!.rows[0]![0])
    expect(() => builder.addParagraph('四个汉字')).toThrow(/文字超过/)
  })

  it('takes long runs of blanks without slowing down', () => {
    const builder = new SourceBuilder(defaultLimits)
    builder.addParagraph(`甲${' '.repeat(1_000_000)}乙${'\n'.repeat(1_000_000)}丙`)
    expect(builder.build().text.length).toBe(1_000_005)
  })
})
