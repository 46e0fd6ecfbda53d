import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Exact } from './exact.ts'
import { convertUnit, differenceUnit, parseUnit, perUnit, sameQuantity, timesUnit } from './unit.ts'

const convert = (value: string, from: string | null, to: string | null) => {
  const converted = convertUnit(new Exact(value), from, to)
  return 'value' in converted ? converted.value.toFixed() : converted.problem
}

describe('R17: units with Chinese scales', () => {
  it.each([
    ['1.2', '万元', '元', '12000'],
    ['3', '百亿元', '亿元', '300'],
    ['18.5', '亿人民币', '万元', '185000'],
    ['5.3', '万户', '户', '53000'],
    ['15', '亩', '公顷', '1'],
    ['1', '平方公里', '亩', '1500'],
    ['3', '亩', '平方米', '2000'],
    ['2', '万吨', '公斤', '20000000'],
    ['25', '微克/立方米', '毫克/立方米', '0.025'],
    ['12', '%', '‰', '120'],
    ['200', '%', '倍', '2'],
    ['0.5', null, '%', '50'],
    ['27', '万元/亩', '元/平方米', '405'],
    ['12.1', '万元/人', '元/人', '121000'],
    ['2.9', '人/万人', '‰', '0.29'],
    ['4', '张/千人', '张/万人', '40'],
    ['4320', '平方米/万人', '平方米/人', '0.432'],
    ['3.5', '亿方/年', '万立方米/年', '35000'],
    ['15', '家', '个', '15'],
    ['90', '件/万人', '件/人', '0.009'],
    ['36', '小时', '天', '1.5'],
    ['80', '公里／百平方公里', '米/平方公里', '800'],
    ['7', '㎡', '平方米', '7'],
    ['2', '亿羽', '万羽', '20000'],
  ])('%s %s is so many %s: %s', (value, from, to, expected) => {
    expect(convert(value, from, to)).toBe(expected)
  })

  it.each([
    ['亿元', '人', '“亿元”与“人”不是同一种量，不能换算；请核对单位'],
    ['万元/人', '元', '“万元/人”与“元”不是同一种量，不能换算；请核对单位'],
    ['元', '美元', '“元”与“美元”不是同一种量，不能换算；请核对单位'],
    ['户', '人', '“户”与“人”不是同一种量，不能换算；请核对单位'],
    ['吨', '吨标准煤', '“吨”与“吨标准煤”不是同一种量，不能换算；请核对单位'],
    ['%', '个百分点', '“%”与“个百分点”不能换算：百分点是两个百分比之差，不是百分比'],
    ['年', '天', '“年”与“天”不能换算：各年天数不同'],
    [null, '元', '“无单位”与“元”不是同一种量，不能换算；请核对单位'],
  ])('does not turn %s into %s and says why', (from, to, problem) => {
    expect(convert('1', from, to)).toBe(problem)
  })

  it('R17: an unknown unit is a quantity of its own under its name', () => {
    expect(parseUnit('星')).toMatchObject({ name: '星', powers: { 星: 1 } })
    expect(convert('3', '星', '星')).toBe('3')
    expect(convert('3', '星', '个')).toContain('不是同一种量')
    expect(parseUnit('百强').powers).toEqual({ 百强: 1 })
  })

  it('R17: the difference of percentages is in 百分点', () => {
    expect(differenceUnit('%')).toBe('个百分点')
    expect(differenceUnit('‰')).toBe('个千分点')
    expect(differenceUnit('亿元')).toBe('亿元')
    expect(differenceUnit(null)).toBeNull()
    expect(convert('3', '个百分点', '百分点')).toBe('3')
  })

  it('R17: products and quotients carry their units', () => {
    const income = perUnit(parseUnit('亿元'), parseUnit('万人'))
    expect(sameQuantity(income, parseUnit('元/人'))).toBe(true)
    expect(income.over.div(income.under).toFixed()).toBe('10000')
    expect(sameQuantity(timesUnit(income, parseUnit('人')), parseUnit('元'))).toBe(true)
    expect(sameQuantity(perUnit(parseUnit('元'), parseUnit('万元')), parseUnit('%'))).toBe(true)
    expect(sameQuantity(perUnit(parseUnit('万元/人'), parseUnit('元')), parseUnit(null))).toBe(false)
  })

  it('there and back again is the same figure', () => {
    const area = fc.constantFrom('亩', '万亩', '公顷', '平方米', '平方公里', '万平方米')
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), area, area, (units, from, to) => {
        const value = new Exact(units).div(1000)
        const away = convertUnit(value, from, to)
        const back = 'value' in away ? convertUnit(away.value, to, from) : away
        expect('value' in back && back.value.toDecimalPlaces(30).toFixed()).toBe(value.toFixed())
      }),
    )
  })
})
