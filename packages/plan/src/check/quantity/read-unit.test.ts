import { describe, expect, it } from 'vitest'
import { readUnit } from './read-unit.ts'

const read = (unit: string | null) => {
  const { dimension, scale } = readUnit(unit)
  return [dimension, scale.toSignificantDigits(6).toFixed()]
}

describe('readUnit', () => {
  it.each([
    ['亿元', 'money', '100000000'],
    ['万亿元', 'money', '1000000000000'],
    ['百亿元', 'money', '10000000000'],
    ['万人', 'people', '10000'],
    ['亿人民币', 'money', '100000000'],
    ['％', 'ratio', '0.01'],
    ['成', 'ratio', '0.1'],
    ['平方米/万元', 'area/money', '0.0001'],
    ['人/亿元', 'people/money', '0.00000001'],
    ['万元/人', 'money/people', '10000'],
    ['家', 'count', '1'],
    ['套(间)', 'count', '1'],
    ['万套（间）', 'count', '10000'],
    ['万亩', 'area', '6666670'],
  ])('reads %s', (unit, dimension, scale) => {
    expect(read(unit)).toEqual([dimension, scale])
  })

  it('takes no unit as a plain ratio', () => {
    expect(read(null)).toEqual(['ratio', '1'])
  })

  it('keeps unknown units apart', () => {
    expect(read('趟')).toEqual(['趟', '1'])
    expect(read('万斤')).toEqual(['斤', '10000'])
  })
})
