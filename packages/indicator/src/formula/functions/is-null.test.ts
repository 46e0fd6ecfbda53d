import { expect, it } from 'vitest'
import { countyWorld } from '../testing/county-world.ts'

const said = (readings: Record<string, string>) => countyWorld(readings).compute('如果(缺数(核定), 1, 2)', '').said

it('zero is a figure; every absence is none', () => {
  expect(said({ '核定 甲 2024': '0' })).toBe('2')
  expect(said({})).toBe('1')
  expect(said({ '核定 甲 2024': '不适用' })).toBe('1')
})

it('what cannot be computed is missing too', () => {
  const { compute } = countyWorld({ 'GDP 甲 2024': '5', '人口 甲 2024': '0' })
  expect(compute('如果(缺数(GDP ÷ 人口), 1, 2)', '').said).toBe('1')
})
