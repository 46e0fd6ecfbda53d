import { describe, expect, it } from 'vitest'
import { alignPlans } from './align-plans.ts'
import { draftOf, target } from './testing/draft-builder.ts'
import { goal } from './testing/run-checks.ts'

type Sketch = ReturnType<typeof target>
const align = (own: readonly Sketch[], superior: readonly Sketch[]) =>
  alignPlans(draftOf(goal(...own)), draftOf(goal(...superior)))
const standings = (own: readonly Sketch[], superior: readonly Sketch[]) =>
  align(own, superior).pairs.map((pair) => [pair.superior.metric, pair.own?.printed ?? null, pair.standing])

describe('alignPlans', () => {
  it('sets each headline target of the superior plan beside what the plan below has of it', () => {
    expect(
      standings(
        [target('森林覆盖率', '60%'), target('河道水质达标率', '96%'), target('林木蓄积量', '20万立方米')],
        [
          target('森林覆盖率', '62%'),
          target('河道水质达标率', '95%'),
          target('林木蓄积量', '900万立方米'),
          target('居民综合阅读率', '92%'),
        ],
      ),
    ).toEqual([
      ['森林覆盖率', '60%', 'weaker'],
      ['河道水质达标率', '96%', 'met'],
      ['林木蓄积量', '20万立方米', 'beside'],
      ['居民综合阅读率', null, 'unserved'],
    ])
  })

  it('never calls met what it cannot compare, and says why', () => {
    const why = (own: Sketch, above: Sketch) => align([own], [above]).pairs.map((pair) => [pair.standing, pair.why])
    const staff = '每万名老年人拥有持证养老护理员'
    expect(why(target(staff, '28人'), target(staff, '30人'))).toEqual([['weaker', null]])
    expect(why(target(staff, '31人'), target(staff, '30人'))).toEqual([['met', null]])
    expect(why(target('夜间用电占比', '55%'), target('夜间用电占比', '60%'))).toEqual([
      ['beside', '看不出越高越好还是越低越好'],
    ])
    expect(why(target('养老服务', '55%'), target('养老服务', '15家'))).toEqual([['beside', '计量单位不同']])
    expect(why(target('森林覆盖率', '60%', { due: '2023' }), target('森林覆盖率', '62%'))).toEqual([
      ['beside', '年份不同'],
    ])
  })

  it('sees from the years of a row which way is better', () => {
    const row = (first: string, last: string) =>
      draftOf({ indicators: [{ name: '夜间用电占比', unit: '%', values: { '2022': first, '2025': last } }] })
    expect(alignPlans(row('50', '55'), row('52', '60')).pairs).toMatchObject([{ standing: 'weaker' }])
    expect(alignPlans(row('50', '55'), row('65', '60')).pairs).toMatchObject([{ standing: 'beside' }])
    expect(alignPlans(row('65', '55'), row('66', '60')).pairs).toMatchObject([{ standing: 'met' }])
  })

  it('lets the weakest of several places count', () => {
    const own = draftOf({
      ...goal(target('普惠托位占比', '65%')),
      indicators: [{ name: '普惠托位占比', unit: '%', values: { '2020': '50', '2025': '60' } }],
    })
    const { pairs } = alignPlans(own, draftOf(goal(target('普惠托位占比', '65%'))))
    expect(pairs).toMatchObject([
      { standing: 'weaker', own: { home: { label: '指标表第1行' } }, others: [{ printed: '65%' }] },
    ])
  })

  it('lists what only measures of the superior plan name, behind its headlines', () => {
    const above = draftOf({
      measures: [{ targets: [target('长护险参保率', '90%'), target('森林覆盖率', '61%')] }],
      ...goal(target('森林覆盖率', '62%')),
    })
    const { pairs } = alignPlans(draftOf(goal(target('森林覆盖率', '62%'))), above)
    expect(pairs.map(({ superior, headline, standing }) => [superior.metric, headline, standing])).toEqual([
      ['森林覆盖率', true, 'met'],
      ['长护险参保率', false, 'unserved'],
    ])
  })

  it('takes words for an answer and does not weigh them', () => {
    const [pair] = align([target('森林覆盖率', '稳步提高')], [target('森林覆盖率', '62%')]).pairs
    expect(pair).toMatchObject({ standing: 'beside', by: 'name', own: { printed: '稳步提高' } })
  })

  it('says where a name was found by its words alone', () => {
    const above = target('每万人口拥有65岁以上失能老人护理床位数', '12', { unit: null })
    const [pair] = align([target('每万人口护理床位', '13张')], [above]).pairs
    expect(pair).toMatchObject({ by: 'words', own: { metric: '每万人口护理床位' } })
  })

  it('leaves to a person whether near names are one quantity', () => {
    const pairs = (own: string, above: string) => align([target(own, '60%')], [target(above, '65%')]).pairs
    expect(pairs('服务业增加值占GDP比重', '工业增加值占GDP比重')).toMatchObject([{ by: 'words', standing: 'beside' }])
    expect(pairs('公园绿地服务半径覆盖率', '城市公园绿地服务半径覆盖率')).toMatchObject([
      { by: 'near', standing: 'beside' },
    ])
  })

  it('lists what the plan promises of its own', () => {
    const { ownOnly } = align([target('森林覆盖率', '60%'), target('乡村书屋', '30家')], [target('森林覆盖率', '62%')])
    expect(ownOnly.map(({ metric }) => metric)).toEqual(['乡村书屋'])
  })
})
