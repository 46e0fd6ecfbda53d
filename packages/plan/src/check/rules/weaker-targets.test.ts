import { describe, expect, it } from 'vitest'
import { type DraftSketch, target } from '../testing/draft-builder.ts'
import { found, goal } from '../testing/run-checks.ts'

describe('targets weaker than what is there (TT-C-025, TT-C-026)', () => {
  const row = (name: string, from: string, to: string): DraftSketch => ({
    indicators: [{ name, unit: '%', values: { '2022': from, '2025': to } }],
  })

  it.each([
    ['falling share of what should rise', row('生活垃圾分类覆盖率', '95', '85')],
    ['rising figure of what should fall', row('城镇登记失业率', '<=3.0', '<=3.5')],
    [
      'prose below the table',
      { ...row('劳动报酬占GDP比重', '50.7', '51'), ...goal(target('劳动报酬占GDP比重', '>50%')) },
    ],
  ])('finds a %s', (_, sketch) => {
    expect(found(sketch, 'TT-C-025')).toHaveLength(1)
  })

  it.each([
    ['equal figures', row('地表水达标率', '100', '100')],
    ['a falling figure of what should fall', row('城乡居民收入倍差', '2.0', '1.95')],
    ['a metric whose better way is unknown', row('工业用电占全社会用电比重', '60', '55')],
  ])('is silent about %s', (_, sketch) => {
    expect(found(sketch, 'TT-C-025')).toEqual([])
  })

  it('learns the better way from the words where the name does not tell', () => {
    const worded = (word: string): DraftSketch =>
      goal(
        target('跨界指数', '90', { due: '2023', quote: `跨界指数${word}90` }),
        target('跨界指数', '80', { quote: `跨界指数${word}80` }),
      )
    expect(found(worded('达到'), 'TT-C-026')).toHaveLength(1)
    expect(found(worded('降至'), 'TT-C-026')).toEqual([])
    expect(found(worded(''), 'TT-C-026')).toEqual([])
  })

  it('compares the years of the plan itself', () => {
    const years = (first: string, second: string) =>
      goal(target('养老服务覆盖率', first, { due: '2023' }), target('养老服务覆盖率', second))
    expect(found(years('65%', '60%'), 'TT-C-026')).toHaveLength(1)
    expect(found(years('55%', '60%'), 'TT-C-026')).toEqual([])
    const dip = goal(
      ...['50%', '65%', '60%'].map((share, place) => target('养老服务覆盖率', share, { due: `${2022 + place}` })),
    )
    expect(found(dip, 'TT-C-026').map(({ formula }) => formula)).toEqual(['2023年65%→2024年60%'])
  })
})
