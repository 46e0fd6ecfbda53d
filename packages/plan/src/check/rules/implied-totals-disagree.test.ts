import { describe, expect, it } from 'vitest'
import { type DraftSketch, target } from '../testing/draft-builder.ts'
import { found, goal, passed } from '../testing/run-checks.ts'

describe('totals that figures imply (TT-C-022)', () => {
  const plan = goal(
    target('服务业增加值占GDP比重', '60%'),
    target('全员劳动生产率', '27万元/人'),
    target('服务业增加值', '>720亿元'),
    target('技能人才总量', '15万人'),
    target('技能人才占从业人员比重', '37.5%'),
    target('文化产业增加值', '72亿元'),
    target('文化产业增加值占GDP比重', '6%'),
  )

  it('passes two ways to one total', () => {
    expect(passed(plan, 'TT-C-022').map(({ formula }) => formula)).toEqual([
      '超720亿元÷60%=1200亿元；72亿元÷6%=1200亿元，两者相符',
    ])
  })

  it('leaves what is printed to TT-C-021', () => {
    const printed = goal(
      target('GDP', '2500亿元'),
      target('常住人口', '200万人'),
      target('人均GDP', '12.5万元'),
      target('R&D经费支出占GDP比重', '3.2%'),
      target('研发投入占GDP比重', '3.0%'),
    )
    expect([...found(printed, 'TT-C-022'), ...passed(printed, 'TT-C-022')]).toEqual([])
    expect(passed(printed, 'TT-C-021')).toHaveLength(1)
  })

  it('derives nothing from a figure to come back to it', () => {
    const round = goal(target('GDP', '420亿元'), target('服务业增加值占GDP比重', '53%'))
    const table: DraftSketch = {
      ...round,
      indicators: [
        { name: 'GDP(亿元)', unit: '亿元', values: { '2025': '420' } },
        { name: '服务业增加值占GDP比重(%)', unit: '%', values: { '2025': '53' } },
      ],
    }
    expect([...found(table, 'TT-C-022'), ...passed(table, 'TT-C-022')]).toEqual([])
  })

  it('names what it lets pass after what it compared', () => {
    expect(passed(plan, 'TT-C-022').map(({ title }) => title)).toEqual(['推算的总量'])
  })

  it('hints at totals that differ, across two steps', () => {
    const [finding, ...others] = found(plan, 'TT-C-022')
    expect(others).toEqual([])
    expect(finding?.formula).toBe('15万人÷37.5%=40万人；（超720亿元÷60%）÷27万元/人=44.44万人')
    expect(finding?.related).toHaveLength(5)
  })
})
