import { expect, it } from 'vitest'
import { countyWorld } from '../testing/county-world.ts'

it('caps a rate, in its own unit', () => {
  const { compute } = countyWorld({ '占比 甲 2024': '104' })
  expect(compute('最小(占比, 100%)', '%').text).toBe('结果 = 最小(占比 104%、100%) = 100%')
  expect(compute('最小(占比, 1)', '%').said).toBe('1%')
})

it('names the figure that is missing', () => {
  expect(countyWorld().compute('最小(占比, 100%)', '%').said).toBe('2024年甲“占比”应报未报')
})
