import { describe, expect, it } from 'vitest'
import { type DraftSketch, target } from '../testing/draft-builder.ts'
import { found, goal, passed } from '../testing/run-checks.ts'

describe('growth against start and end (TT-C-023)', () => {
  const table = {
    indicators: [{ name: '低收入农户人均可支配收入(元)', unit: '元', values: { '2022': '16400', '2025': '25000' } }],
  }
  const promise = (rate: string) => target('低收入农户可支配收入年均增长', rate, { kind: 'growth', annual: true })

  it('passes a rate that leads from base to target', () => {
    const sketch = { ...table, ...goal(promise('>=15%')) }
    expect(found(sketch, 'TT-C-023')).toEqual([])
    expect(passed(sketch, 'TT-C-023')[0]?.formula).toBe('16400元→25000元，3年年均15.1%，与目标不低于15%相符')
  })

  it('finds a rate that does not', () => {
    expect(found({ ...table, ...goal(promise('20%')) }, 'TT-C-023')[0]?.formula).toBe(
      '16400元→25000元，3年年均15.1%≠20%',
    )
  })

  it('reads the column of yearly growth in a table', () => {
    const row = (rate: string): DraftSketch => ({
      indicators: [{ name: 'GDP', unit: '亿元', values: { '2020': '620', '2025': '920', '2020-2025': rate } }],
    })
    expect(found(row('8.2%'), 'TT-C-023')).toEqual([])
    expect(passed(row('8.2%'), 'TT-C-023')).toHaveLength(1)
    expect(found(row('10%'), 'TT-C-023')).toHaveLength(1)
  })

  it('counts a promised fall as a fall', () => {
    const energy = {
      indicators: [{ name: '单位GDP能耗', unit: '吨标准煤/万元', values: { '2020': '0.5', '2025': '0.42' } }],
    }
    const fall = (rate: string) =>
      goal(target('单位GDP能耗下降', rate, { kind: 'growth', base: '2020', quote: `单位GDP能耗下降${rate}` }))
    expect(found({ ...energy, ...fall('16%') }, 'TT-C-023')).toEqual([])
    expect(passed({ ...energy, ...fall('16%') }, 'TT-C-023')).toHaveLength(1)
    expect(found({ ...energy, ...fall('20%') }, 'TT-C-023')).toHaveLength(1)
  })

  it('compares multiples', () => {
    const output = (end: string) => ({
      indicators: [{ name: '软件业务收入', unit: '亿元', values: { '2020': '50', '2025': end } }],
    })
    const doubled = goal(target('软件业务收入', '2倍', { kind: 'multiple', implied: true, quote: '软件业务收入翻番' }))
    expect(found({ ...output('80'), ...doubled }, 'TT-C-023')[0]?.formula).toBe('50亿元→80亿元，5年为1.6倍≠2倍')
    expect(found({ ...output('120'), ...doubled }, 'TT-C-023')).toEqual([])
  })

  it('says nothing without a start', () => {
    expect(found(goal(promise('20%'), target('低收入农户人均可支配收入', '25000元')), 'TT-C-023')).toEqual([])
  })
})
