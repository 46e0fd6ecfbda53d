import { expect } from 'vitest'
import { call } from '../call.ts'
import { it } from './it.ts'
import { ownUnit, picture, place } from './proof.ts'

it('C27: duties hang on posts, so that they stay where they are when a person moves', async ({ as }) => {
  const office = await as('office')
  const units = office.locator('.register-table tbody tr')
  const own = await ownUnit(await as('liaison'))
  const all = await call<{ name: string; measureCount: number }[]>(office, 'GET', '/units')
  const other = all.find(({ name, measureCount }) => name !== own && measureCount > 0)?.name ?? ''
  await office.goto(`/r/${place}/register?q=${encodeURIComponent(other)}`)
  const row = units.first()
  const measures = await row.locator('.num').innerText()
  await office.getByRole('button', { name: `交接${other}的联络员` }).click()
  await office.fill('#successor', '接任者甲')
  await office.fill('#phone', '13900001234')
  await office.fill('#reason', '轮岗')
  await office.keyboard.press('Enter')
  await row.getByText('接任者甲').waitFor()
  expect(await row.locator('.num').innerText()).toBe(measures)
  await picture(office, 27)
})
