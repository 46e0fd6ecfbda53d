import { Exact } from '@tongtu/kernel'
import { expect, it } from 'vitest'
import { figureIn } from './figure-unit.ts'

const inUnit = (unit: string | null, sum: string | null = null, own = '个') => {
  const read = figureIn(new Exact(15), { name: '数', counts: ['verified'], sum, unit: own }, unit)
  return 'value' in read ? read.value.toFixed() : read.problem
}

it('counts are as many by any measure word, and scaled where the unit says so', () => {
  expect(['家', '处', '个', null].map((unit) => inUnit(unit))).toEqual(['15', '15', '15', '15'])
  expect(inUnit('万户')).toBe('0.0015')
})

it('counts are no shares and no money', () => {
  expect(inUnit('%')).toBe('按行计数的单位是“个”，与“%”不是同一种量')
  expect(inUnit('亿元')).toContain('不是同一种量')
})

it('sums are converted exactly or not at all', () => {
  expect(inUnit('亿元', 'done', '万元')).toBe('0.0015')
  expect(inUnit('张', 'done', '万元')).toContain('不能换算')
})
