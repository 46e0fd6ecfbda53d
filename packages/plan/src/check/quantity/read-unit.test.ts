import { describe, expect, it } from 'vitest'
import { readUnit } from './read-unit.ts'

const read = (unit: string | null) => {
  const { dimension, scale } = readUnit(unit)
  return [dimension, scale.toSignificantDigits(6).toFixed()]
}

describe('readUnit', () => {
  it.each([
    ['亿元', '元', '100000000'],
    ['万亿元', '元', '1000000000000'],
    ['百亿元', '元', '10000000000'],
    ['万人', '人', '10000'],
    ['亿人民币', '元', '100000000'],
    ['％', 'ratio', '0.01'],
    ['成', 'ratio', '0.1'],
    ['平方米/万元', '平方米/元', '0.0001'],
    ['人/亿元', '人/元', '0.00000001'],
    ['万元/人', '元/人', '10000'],
    ['家', '个', '1'],
    ['套(间)', '个', '1'],
    ['万套（间）', '个', '10000'],
    ['万亩', '平方米', '6666670'],
    ['万斤', '吨', '5'],
    ['人/万人', '人/人', '0.0001'],
    ['万', 'number', '10000'],
  ])('reads %s', (unit, dimension, scale) => {
    expect(read(unit)).toEqual([dimension, scale])
  })

  it('takes no unit as a plain ratio', () => {
    expect(read(null)).toEqual(['ratio', '1'])
  })

  it('keeps unknown units apart', () => {
    expect(read('羽')).toEqual(['羽', '1'])
    expect(read('万羽')).toEqual(['羽', '10000'])
    expect(read('百强')).toEqual(['百强', '1'])
  })
})
