import { describe, expect, it } from 'vitest'
import { type DraftSketch, target } from '../testing/draft-builder.ts'
import { found, goal, passed } from '../testing/run-checks.ts'

describe('targets that cannot all be met (TT-C-021)', () => {
  const income = target('居民人均可支配收入', '75000元')
  const output = target('人均生产总值', '>20万元')
  const ratio = (value: string) => target('居民人均可支配收入与人均GDP之比', value)

  it('finds a ratio out of reach of its two operands, whatever their units and names', () => {
    const [finding, ...others] = found(goal(output, income, ratio('0.4')), 'TT-C-021')
    expect(others).toEqual([])
    expect(finding).toMatchObject({ severity: 'error', formula: '75000元÷超200000元≤0.375≠0.4' })
    expect(finding?.related?.map(({ message }) => message)).toEqual([
      '目标“产业更强”中的“居民人均可支配收入”75000元',
      '目标“产业更强”中的“人均生产总值”超20万元',
    ])
  })

  it('passes a ratio within the room of the printed digits and shows the arithmetic', () => {
    const table: DraftSketch = {
      indicators: [
        { name: '人均地区生产总值(万元)', unit: '万元', values: { '2022': '7.27', '2025': '9.24' } },
        { name: '居民人均可支配收入(元)', unit: '元', values: { '2022': '44400', '2025': '57000' } },
        { name: '居民人均可支配收入与人均GDP之比', values: { '2022': '0.611', '2025': '0.617' } },
      ],
    }
    expect(found(table, 'TT-C-021')).toEqual([])
    expect(passed(table, 'TT-C-021').map(({ formula }) => formula)).toEqual([
      '44400元÷72700元=0.611，与目标0.611相符',
      '57000元÷92400元=0.617，与目标0.617相符',
    ])
  })

  it('says of a bound that only the rounding of the printed figures can meet that it is not met as printed', () => {
    const towns = target('城镇居民人均可支配收入', '7万元')
    const villages = target('农村居民人均可支配收入', '4.2万元')
    const formulas = (ratio: string) =>
      passed(goal(towns, villages, target('城乡居民收入倍差', ratio)), 'TT-C-021').map(({ formula }) => formula)
    expect(formulas('<=1.65')).toEqual(['7万元÷4.2万元=1.67，目标不高于1.65，相差在各数取整的出入之内'])
    expect(formulas('<=1.70')).toEqual(['7万元÷4.2万元=1.67，与目标不高于1.70相符'])
  })

  it('is content where one of several printed operands fits', () => {
    const other = target('人均GDP', '18.75万元')
    expect(found({ ...goal(output, income, ratio('0.4')), measures: [{ targets: [other] }] }, 'TT-C-021')).toEqual([])
  })

  it('reads the urban-rural ratio from its name', () => {
    const incomes = [target('城镇居民人均收入', '9万元'), target('农村居民人均收入', '5万元')]
    const multiple = (value: string) => target('城乡居民收入倍差', value)
    expect(found(goal(...incomes, multiple('<=1.8')), 'TT-C-021')).toEqual([])
    expect(found(goal(...incomes, multiple('<=1.6')), 'TT-C-021')).toHaveLength(1)
  })

  it('compares figures of one year only', () => {
    expect(found(goal(output, { ...income, due: '2023' }, ratio('0.4')), 'TT-C-021')).toEqual([])
  })

  it('leaves alone what open ends allow', () => {
    const open = goal(
      target('服务业增加值', '>=500亿元'),
      target('GDP', '>=1200亿元'),
      target('服务业增加值占GDP比重', '>=60%'),
    )
    expect(found(open, 'TT-C-021')).toEqual([])
    expect(passed(open, 'TT-C-021')).toEqual([])
  })

  it('does not divide by a total in another unit', () => {
    expect(
      found(
        goal(target('技能人才', '15万人'), target('从业人员', '3万户'), target('技能人才占从业人员比重', '90%')),
        'TT-C-021',
      ),
    ).toEqual([])
  })

  it('takes the metric before it as the subject of a bare share', () => {
    const bare = { measures: [{ targets: [target('文创产业增加值', '72亿元'), target('占GDP比重', '6%')] }] }
    expect(found({ ...bare, ...goal(target('GDP', '1200亿元')) }, 'TT-C-021')).toEqual([])
    expect(found({ ...bare, ...goal(target('GDP', '2400亿元')) }, 'TT-C-021')).toHaveLength(1)
  })
})
