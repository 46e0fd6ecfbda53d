import { describe, expect, it } from 'vitest'
import { countyWorld } from '../testing/county-world.ts'
import { world } from '../testing/world.ts'

const refusals = (text: string, unit: string | null = '') =>
  countyWorld()
    .check(text, unit)
    .problems.map(({ code, message }) => `${code} ${message}`)

describe('figures, conditions and sets stand where they may', () => {
  it.each([
    ['GDP > 1', ['TT-Q-013 第1列：公式的结果要是一个数，这里是一个条件']],
    ['下级(GDP)', ['TT-Q-013 第1列：公式的结果要是一个数，这里是一组地区的数']],
    ['下级(GDP) + 1', ['TT-Q-013 第1列：加减乘除的每一项要是一个数，这里是一组地区的数']],
    ['如果(GDP, 1, 2)', ['TT-Q-013 第4列：“分情形”的条件要是一个条件，这里是一个数']],
    ['如果(1 < 得分 < 5, 1, 2)', ['TT-Q-013 第4列：比较的两边要是一个数，这里是一个条件']],
    ['如果(GDP 且 得分 > 1, 1, 2)', ['TT-Q-013 第4列：且、或、非 连接的要是一个条件，这里是一个数']],
    ['如果(GDP > 1)', ['TT-Q-012 第1列：“分情形”的括号里要有2到3项，这里有1项']],
    ['合计()', ['TT-Q-012 第1列：“合计”的括号里要有至少1项，这里有0项']],
    ['平均(GDP)', ['TT-Q-013 第4列：“平均”的各地区要写明是哪些地区']],
    ['倍差(收入, 2)', ['TT-Q-012 第1列：“倍差”的括号里要有1项，这里有2项']],
    ['年均增速(GDP)', ['TT-Q-012 第1列：“年均增速”的括号里要有2项，这里有1项']],
    ['年均增速(GDP, 5%)', ['TT-Q-014 第11列：“年均增速”的年数要写明一个整数']],
    ['合计(下级(下级(GDP)))', ['TT-Q-013 第7列：对各地区取的要是一个数，这里是一组地区的数']],
    ['合计(下级(合计(下级(合计(下级(GDP))))))', ['TT-Q-003 第16列：地区套地区超过2层']],
    ['位次(位次(位次(GDP)))', ['TT-Q-003 第7列：地区套地区超过2层']],
    ['GPD ÷ 人口', ['TT-Q-021 第1列：没有名为“GPD”的指标']],
    ['同组(GDP, {山区26县})', ['TT-Q-013 第1列：公式的结果要是一个数，这里是一组地区的数']],
  ])('%s', (text, expected) => {
    expect(refusals(text)).toEqual(expected)
  })

  it('a formula of a condition is a condition', () => {
    expect(refusals('GDP > 1 且 非 缺数(人口)', null)).toEqual([])
    expect(refusals('GDP', null)).toEqual(['TT-Q-013 第1列：公式的结果要是一个条件，这里是一个数'])
  })
})

describe('R17 units', () => {
  it.each([
    ['GDP + 人口', '亿元', ['TT-Q-022 第1列：“+”两边单位不同：“亿元”和“万人”']],
    ['如果(GDP > 人口, 1, 2)', '', ['TT-Q-022 第4列：比较的两边单位不同：“亿元”和“万人”']],
    ['如果(得分 > 1, GDP, 人口)', '亿元', ['TT-Q-022 第1列：“分情形”的各项单位不同：“亿元”和“万人”']],
    ['GDP ÷ 人口', '%', ['TT-Q-023 第1列：公式算出来的是“亿元/万人”，指标的单位是“%”']],
    ['收入 ÷ 利润', '倍', ['TT-Q-023 第1列：公式算出来的是“元/人/万元”，指标的单位是“倍”']],
    ['GDP ÷ 人口 × 1000', '元/人', ['TT-Q-024 第1列：从“亿元/万人”到“元/人”要乘 10000，公式写的是乘 1000']],
    ['GDP × 100 ÷ 投资', '‰', ['TT-Q-024 第1列：从“亿元/亿元”到“‰”要乘 1000，公式写的是乘 100']],
    ['得分 × 10', '分', ['TT-Q-026 第1列：从“分”到“分”不用换算，公式会真的乘 10']],
    ['利润 × 1000 + GDP', '亿元', ['TT-Q-024 第1列：从“万元”到“亿元”要除以 10000，公式写的是乘 1000']],
    ['占比 − 上年同期(占比)', '元', ['TT-Q-023 第1列：公式算出来的是“%”，指标的单位是“元”']],
  ])('%s in %s', (text, unit, expected) => {
    expect(refusals(text, unit)).toEqual(expected)
  })

  it.each([
    ['GDP ÷ 人口', '元/人', '114400元/人'],
    ['GDP ÷ 人口', '万元/人', '11.44万元/人'],
    ['GDP ÷ 人口 × 10000', '元/人', '114400元/人'],
    ['10000 × GDP ÷ 人口', '元/人', '114400元/人'],
    ['GDP ÷ (人口 ÷ 10000)', '元/人', '114400元/人'],
    ['利润 ÷ GDP', '%', '0.5%'],
    ['利润 ÷ GDP × 100%', '%', '0.5%'],
    ['利润 ÷ GDP ÷ 100', '%', '0.5%'],
    ['利润 ÷ 10000 + GDP', '亿元', '2874.3亿元'],
    ['利润 + GDP', '亿元', '2874.3亿元'],
    ['GDP × 5%', '亿元', '143亿元'],
    ['GDP × 占比', '万元', '1258400万元'],
    ['占比 + 1', '%', '5.4%'],
    ['占比 + 1%', '‰', '54‰'],
    ['100 − 得分', '分', '40分'],
    ['如果(占比 > 4%, 1, 0)', '', '1'],
    ['如果(占比 > 4, 1, 0)', '', '1'],
    ['如果(占比 ÷ 100 > 4, 1, 0)', '', '0'],
    ['GDP ÷ 人口 ÷ 收入', '倍', '2倍'],
    ['四舍五入(利润 ÷ GDP ÷ 100 , 1)', '%', '0.5%'],
    ['GDP × 10', '亿元', '28600亿元'],
    ['(GDP × 10 + GDP × 10) ÷ 20', '亿元', '2860亿元'],
    ['−GDP ÷ 人口 × 10000', '元/人', '-114400元/人'],
  ])('%s in %s is %s', (text, unit, said) => {
    const { compute } = countyWorld({
      ...{ 'GDP 甲 2024': '2860', '人口 甲 2024': '250', '利润 甲 2024': '143000', '收入 甲 2024': '57200' },
      ...{ '占比 甲 2024': '4.4', '得分 甲 2024': '60' },
    })
    expect(compute(text, unit).said).toBe(said)
  })

  it('R22 what is not to be rolled up is not', () => {
    const { check } = world(
      {
        指数: { unit: '', aggregation: { time: 'none', space: 'none' } },
        人口: { unit: '万人', aggregation: { time: 'last', space: 'sum' } },
      },
      {},
    )
    expect(check('合计(下级(指数))', '').problems[0]!.message).toBe('第1列：“指数”是比率（无单位的比值），不能合计')
    expect(check('累计(人口)', '万人').problems[0]!.message).toBe('第1列：“人口”各期不能相加，没有年初累计')
  })

  it('a difference of percentages may be told as points, points never as a percentage', () => {
    const { check } = countyWorld()
    expect(check('占比 − 上年同期(占比)', '个百分点').problems).toEqual([])
    expect(check('占比 − 上年同期(占比)', '%').problems).toEqual([])
    expect(check('同比(占比) + 占比', '%').problems[0]).toMatchObject({ code: 'TT-Q-023' })
  })
})
