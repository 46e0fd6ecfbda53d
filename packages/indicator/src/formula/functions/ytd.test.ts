import { expect, it } from 'vitest'
import { countyWorld } from '../testing/county-world.ts'

it('R25 adds the periods of the year up to this one', () => {
  const { compute } = countyWorld({ '投资 甲 2024-01': '10.2', '投资 甲 2024-02': '11.8', '投资 甲 2024-03': '9.9' })
  expect(compute('累计(投资)', '亿元', '甲', '2024-03').said).toBe('31.9亿元')
  expect(compute('累计(投资)', '亿元', '甲', '2024-01').said).toBe('10.2亿元')
  expect(compute('累计(投资)', '亿元', '甲', '2024-02').text).toBe(
    '结果 = 2024年1月投资 10.2亿元 + 投资 11.8亿元 = 22亿元',
  )
})

it('R25 lists every month that is missing', () => {
  const { said } = countyWorld({ '投资 甲 2024-02': '11.8' }).compute('累计(投资)', '亿元', '甲', '2024-03')
  expect(said).toBe('2024年1月甲“投资”应报未报；2024年3月甲“投资”应报未报')
})

it('takes what counts from January as it stands', () => {
  const { compute } = countyWorld({ '财政 甲 2024-03': '31.9' })
  expect(compute('累计(财政)', '亿元', '甲', '2024-03').said).toBe('31.9亿元')
})

it('R22 refuses what does not add up over time', () => {
  const { check } = countyWorld()
  expect(check('累计(占比)', '%').problems).toMatchObject([
    { code: 'TT-Y-025', message: '第1列：“占比”是比率（%），不能年初累计' },
  ])
  expect(check('累计(投资 + 财政)', '亿元').problems).toMatchObject([{ code: 'TT-Y-013' }])
})
