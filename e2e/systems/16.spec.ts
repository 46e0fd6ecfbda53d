import { expect } from 'vitest'
import { call } from '../call.ts'
import { it } from './it.ts'
import { picture, place } from './proof.ts'

it('C16: every row of the table of targets stands with its figure, its verdict and the reason', async ({ as }) => {
  const office = await as('office')
  const plans = await call<{ id: string; indicators: number }[]>(office, 'GET', '/plans')
  const sample = plans.find(({ indicators }) => indicators === 69)
  const open = async (year: number) => {
    await office.goto(`/r/${place}/indicators?plan=${sample?.id}&year=${year}`)
    await office.waitForSelector('.indicator-table tbody [data-row]')
    return office.locator('.indicator-table .light').allInnerTexts()
  }
  expect(await open(2025)).toContain('✓ 完成')
  const lights = await open(2024)
  expect(await office.locator('.indicator-table tbody [data-row]').count()).toBe(69)
  for (const light of ['● 正常', '▲ 关注', '■ 滞后', '○ 无数据']) expect(lights).toContain(light)
  await picture(office, 16)
  const row = office.locator('.indicator-table [data-row]', { hasText: '城乡居民收入倍差' }).first()
  await row.getByRole('link').first().click()
  await office.waitForSelector('.verdict-sentence')
  expect(await office.locator('.verdict-sentence').innerText()).toMatch(/^2024年修订1\.96/)
})
