import { describe, expect, it } from 'vitest'
import { checkPlan, checkPlanReport } from '../check-plan.ts'
import { draftOf, target } from '../testing/draft-builder.ts'
import { goal } from '../testing/run-checks.ts'

describe('against the superior plan', () => {
  const against = (own: ReturnType<typeof target>, superior: ReturnType<typeof target>, code: string) =>
    checkPlan(draftOf(goal(own)), draftOf(goal(superior))).filter((finding) => finding.code === code)

  it('finds targets nobody took over (TT-C-041)', () => {
    expect(against(target('居民综合阅读率', '92%'), target('森林覆盖率', '62%'), 'TT-C-041')).toHaveLength(1)
    expect(against(target('森林覆盖率', '70%'), target('森林覆盖率', '62%'), 'TT-C-041')).toEqual([])
  })

  it('finds weaker targets (TT-C-042), units and directions aligned', () => {
    expect(against(target('城乡居民收入倍差', '<=2.1'), target('城乡居民收入倍差', '<=1.9'), 'TT-C-042')).toHaveLength(
      1,
    )
    expect(against(target('城乡居民收入倍差', '<=1.8'), target('城乡居民收入倍差', '<=1.9'), 'TT-C-042')).toEqual([])
    expect(
      against(target('居民人均可支配收入', '7.5万元'), target('居民人均可支配收入', '75000元'), 'TT-C-042'),
    ).toEqual([])
    expect(
      against(target('居民人均可支配收入', '6.5万元'), target('居民人均可支配收入', '75000元'), 'TT-C-042'),
    ).toHaveLength(1)
  })

  it('never compares totals of different levels', () => {
    expect(against(target('GDP', '300亿元'), target('GDP', '2000亿元'), 'TT-C-042')).toEqual([])
  })

  it('says that it needs a superior plan', () => {
    expect(checkPlanReport(draftOf({})).notApplicable.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['TT-C-041', 'TT-C-042']),
    )
  })
})
