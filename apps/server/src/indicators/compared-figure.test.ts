import { describe, expect, it } from 'vitest'
import { comparedFigure, comparedRows } from './compared-figure.ts'

const cell = (words: string) => ({
  ...{ period: '2025', role: 'target', raw: words, kind: 'relative', comparator: '>=', words },
  ...{ value: null, valueTo: null, unit: null, alternatives: [], span: [0, 1] },
})
const row = (id: string, name: string, ...words: string[]) => ({ id, name, values: words.map(cell) as never })
const rows = [
  row('i-1', '低收入农户收入增幅', '不低于农村居民收入增幅'),
  row('i-2', '收入增幅'),
  row('i-3', '农村居民收入增幅'),
  row('i-4', '阅读率', '高于全市平均'),
]
const [low, , , reading] = rows as [(typeof rows)[0], unknown, unknown, (typeof rows)[0]]
const own = { region: '331100', place: '331100' }

describe('what a relative target is compared with', () => {
  it('is the row of the longest name that it mentions, never the row itself', () => {
    const compared = comparedFigure(rows, low, '不低于农村居民收入增幅', own)
    expect(compared).toEqual({ indicator: 'i-3', region: '331100' })
    expect(comparedRows(rows, [low])).toEqual(['i-2', 'i-3'])
  })

  it('is the figure of the place for a region below, and nothing known for the place itself', () => {
    expect(comparedFigure(rows, reading, '高于全市平均', { ...own, region: '331121' })).toEqual({
      indicator: 'i-4',
      region: '331100',
    })
    expect(comparedFigure(rows, reading, '高于全市平均', own)).toBeNull()
  })
})
