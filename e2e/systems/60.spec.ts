import { expect } from 'vitest'
import { call } from '../call.ts'
import { it } from './it.ts'
import { confirmedPlan, picture, place } from './proof.ts'

const plan = `山溪县居民增收行动方案（2011—2015年）
一、重点任务
1.增加农民收入。到2015年，培训农民5000人。（牵头单位：县农业农村局）
附件 指标体系
序号|指标|单位|2012年|2015年|牵头单位
1|城乡居民收入倍差|——|2.3|≤2.1|县统计局
`

it('E60: the ratio of incomes follows from what is entered of both, and says so', async ({ as }) => {
  const office = await as('office')
  const planId = await confirmedPlan(office, plan)
  const enter = (indicator: string, raw: string) => {
    const cells = [{ indicator, period: '2014', raw, state: 'final', revision: 0 }]
    return call(office, 'PUT', '/observations', { cells })
  }
  await enter('urban-income', '29700')
  await enter('rural-income', '13500')
  await office.goto(`/r/${place}/indicators?plan=${planId}&year=2014`)
  await office.locator('.indicator-table [data-row]').getByRole('link').first().click()
  await office.waitForSelector('.origin-lines')
  expect(await office.locator('.origin-lines').innerText()).toBe(
    '城乡居民收入倍差 = 城镇居民人均可支配收入 29700元 ÷ 农村居民人均可支配收入 13500元 = 2.2',
  )
  expect(await office.locator('.verdict-sentence').innerText()).toContain('2014年2.2')
  await picture(office, 60)
  await office.getByRole('button', { name: /13500元/ }).click()
  await office.getByText('农村居民人均可支配收入”').waitFor()
  await office.getByRole('button', { name: '回到本指标' }).click()
  await office.waitForSelector('.origin-lines')
})
