import { describe, expect, it } from 'vitest'
import type { Comparator } from '../../plan-draft.ts'
import { type DraftSketch, target } from '../testing/draft-builder.ts'
import { found, goal, passed } from '../testing/run-checks.ts'

describe('one quantity promised twice (TT-C-024)', () => {
  const twice = (first: ReturnType<typeof target>, second: ReturnType<typeof target>): DraftSketch => ({
    ...goal(first),
    measures: [{ targets: [second] }],
  })

  it('finds two figures under two spellings of one metric', () => {
    const sketch = twice(target('全社会R&D经费支出占GDP比重', '3.2%'), target('研发经费投入占地区生产总值比例', '2.8%'))
    expect(found(sketch, 'TT-C-024')).toHaveLength(1)
  })

  it('passes the same figure in another unit', () => {
    const sketch = twice(target('居民人均可支配收入', '7.5万元'), target('全体居民人均可支配收入', '75000元'))
    expect(found(sketch, 'TT-C-024')).toEqual([])
    expect(passed(sketch, 'TT-C-024')).toHaveLength(1)
  })

  it('tells figures that agree from bounds that are worded differently', () => {
    const income = '居民人均可支配收入'
    const said = (first: Comparator, second: Comparator) =>
      passed(
        twice(target(income, '7.5万元', { comparator: first }), target(income, '75000元', { comparator: second })),
        'TT-C-024',
      )[0]?.message
    expect(said('=', '=')).toBe('“居民人均可支配收入”2025年两处一致')
    expect(said('>', '=')).toBe('“居民人均可支配收入”2025年两处相符、界限写法不同')
    expect(said('<=', '<')).toBe('“居民人均可支配收入”2025年两处相符、界限写法不同')
  })

  it('lists once what it would say twice in the same words', () => {
    const incomes = () => [
      target('城镇居民人均可支配收入', '8万元'),
      target('农村居民人均可支配收入', '4.8万元'),
      target('城乡居民收入倍差', '1.65', { comparator: '<=' }),
    ]
    const sketch = { ...goal(...incomes()), measures: [{ targets: incomes() }] }
    expect(passed(sketch, 'TT-C-021')).toHaveLength(1)
    expect(passed(sketch, 'TT-C-024')).toHaveLength(3)
  })

  it.each([
    ['another year', target('城镇化率', '75%'), target('城镇化率', '80%', { due: '2035' })],
    ['a part of it', target('高新技术企业', '380家'), target('新增高新技术企业', '100家')],
    ['a figure per year', target('培训农村实用人才', '4000人'), target('培训农村实用人才', '800人', { annual: true })],
    ['a figure per county', target('森林覆盖率', '70%'), target('森林覆盖率', '60%', { perUnit: '各县' })],
    ['a short name of countable things', target('示范点', '5个'), target('示范点', '8个')],
    [
      'a name that only means something in its sentence',
      target('累计完成投资', '20亿元'),
      target('累计完成投资', '50亿元'),
    ],
    ['a growth rate', target('服务业增加值', '720亿元'), target('服务业增加值', '8%', { kind: 'growth' })],
  ])('takes %s for another quantity', (_, first, second) => {
    expect(found(twice(first, second), 'TT-C-024')).toEqual([])
  })
})
