import { describe, expect, it } from 'vitest'
import { type DraftSketch, target } from '../testing/draft-builder.ts'
import { found, goal } from '../testing/run-checks.ts'

describe('single figures', () => {
  it('finds reversed ranges (TT-C-011)', () => {
    expect(found(goal(target('示范企业', '30—20家')), 'TT-C-011')).toHaveLength(1)
    expect(found(goal(target('示范企业', '20—30家')), 'TT-C-011')).toEqual([])
  })

  it('finds shares over 100 % (TT-C-012), not growth or gross rates', () => {
    expect(found(goal(target('垃圾分类覆盖率', '120%')), 'TT-C-012')).toHaveLength(1)
    expect(found(goal(target('学前毛入园率', '103%'), target('产值增长率', '150%')), 'TT-C-012')).toEqual([])
  })

  it('finds parts over their whole (TT-C-013)', () => {
    const part = (count: string) => target('省级企业', count, { quote: `其中省级企业${count}` })
    expect(found(goal(target('龙头企业', '40家'), part('50家')), 'TT-C-013')).toHaveLength(1)
    expect(found(goal(target('龙头企业', '40家'), part('5家')), 'TT-C-013')).toEqual([])
  })

  it('knows that rates and averages of a part may pass those of the whole (TT-C-013)', () => {
    const pair = (metric: string, whole: string, part: string) =>
      goal(target(metric, whole), target(`重点${metric}`, part, { quote: `其中重点${metric}${part}` }))
    expect(found(pair('企业数字化改造覆盖率', '80%', '100%'), 'TT-C-013')).toEqual([])
    expect(found(pair('企业亩均税收', '30万元', '50万元'), 'TT-C-013')).toEqual([])
    expect(found(pair('企业税收', '30亿元', '50亿元'), 'TT-C-013')).toHaveLength(1)
  })

  it('finds 其中 rows over the row above (TT-C-013)', () => {
    const rows = (share: string): DraftSketch => ({
      indicators: [
        { name: '数字经济增加值占GDP比重', unit: '%', values: { '2025': '50' } },
        { name: '数字经济核心产业增加值占GDP比重', unit: '%', parent: 'i1', values: { '2025': share } },
      ],
    })
    expect(found(rows('55'), 'TT-C-013')).toHaveLength(1)
    expect(found(rows('5'), 'TT-C-013')).toEqual([])
  })

  it('adds sectors that never overlap (TT-C-014)', () => {
    const sectors = (services: string) =>
      goal(target('工业增加值占GDP比重', '48%'), target('服务业增加值占GDP比重', services))
    expect(found(sectors('60%'), 'TT-C-014')[0]?.formula).toBe('48%+60%=108%＞100%')
    expect(found(sectors('50%'), 'TT-C-014')).toEqual([])
  })

  it('finds words against the better way (TT-C-027)', () => {
    const words = (metric: string, quantity: string, quote: string) => goal(target(metric, quantity, { quote }))
    expect(found(words('城镇登记失业率', '>=3.5%', '城镇登记失业率提高到3.5%以上'), 'TT-C-027')).toHaveLength(1)
    expect(found(words('参保率', '<=99%', '参保率控制在99%以内'), 'TT-C-027')).toHaveLength(1)
    expect(found(words('单位GDP能耗降低率', '>=15%', '单位GDP能耗降低率达到15%以上'), 'TT-C-027')).toEqual([])
    expect(found(words('城镇登记失业率', '<=3.5%', '城镇登记失业率控制在3.5%以内'), 'TT-C-027')).toEqual([])
  })

  it('finds units that do not fit (TT-C-028)', () => {
    expect(found(goal(target('服务业增加值占GDP比重', '55亿元')), 'TT-C-028')).toHaveLength(1)
    expect(found(goal(target('居民人均可支配收入', '8%')), 'TT-C-028')).toHaveLength(1)
    expect(found(goal(target('良种覆盖率', '>=8成')), 'TT-C-028')).toEqual([])
    expect(
      found(
        goal(target('生产安全事故死亡率', '<0.006人/亿元'), target('居民人均可支配收入', '8%', { kind: 'growth' })),
        'TT-C-028',
      ),
    ).toEqual([])
  })
})
