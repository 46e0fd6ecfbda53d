import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readFigure } from './read-figure.ts'

describe('a figure as people type it', () => {
  it.each([
    ['206', '家', '206'],
    [' 1,234 ', '人', '1234'],
    ['１２３４．５', '亩', '1234.5'],
    ['12.5%', '%', '12.5'],
    ['12.5', '%', '12.5'],
    ['206家', '家', '206'],
    ['3.2万', '户', '32000'],
    ['3.2万', '万户', '3.2'],
    ['3.2万户', '万户', '3.2'],
    ['32000户', '万户', '3.2'],
    ['1.5亿', '万元', '15000'],
    ['0.50', null, '0.5'],
    ['-0.3个百分点', '个百分点', '-0.3'],
    ['2百分点', '百分点', '2'],
    ['3公顷', '亩', '45'],
    ['1.2万亩', '平方公里', '8'],
    ['5‰', '%', '0.5'],
    ['12.3万元/人', '元/人', '123000'],
  ])('%s in %s is %s', (raw, unit, value) => expect(readFigure(raw, unit)).toEqual({ value }))

  it.each([
    ['约200', '家', '“约200”不是数字，请只填数字'],
    ['', '家', '请填一个数，如 206 或 12.5'],
    ['206人', '家', '“206人”的单位与登记单位“家”不一致，请换算后只填数字'],
    ['5%', null, '“5%”的单位与登记单位“无”不一致，请换算后只填数字'],
    ['5%', '家', '“5%”的单位与登记单位“家”不一致，请换算后只填数字'],
    ['三百', '家', '“三百”不是数字，请只填数字'],
  ])('%s in %s is refused', (raw, unit, problem) => expect(readFigure(raw, unit)).toEqual({ problem }))

  it('reads any plain decimal back as itself and never throws', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), fc.string(), (number, unit) => {
        expect(readFigure(String(number), unit)).toEqual({ value: String(number) })
      }),
    )
    fc.assert(fc.property(fc.string(), fc.string(), (raw, unit) => void readFigure(raw, unit)))
  })
})
