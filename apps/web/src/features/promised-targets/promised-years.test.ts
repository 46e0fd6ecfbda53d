import { expect, it } from 'vitest'
import { promisedYears } from './promised-years.ts'

const link = (...years: string[]) => ({
  link: {
    series: null,
    figures: years.map((period) => ({ period, value: '1', ground: '年报' })),
    evidence: null,
  },
})

it('offers the years of the plan, and those before it that have figures', () => {
  const plan = { period: { from: '2023', to: '2023' } }
  expect(promisedYears(plan, [])).toEqual([2023])
  expect(promisedYears(plan, [link('2022', '2023'), link('2021'), link()])).toEqual([2021, 2022, 2023])
})
