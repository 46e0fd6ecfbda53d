import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { call } from '../call.ts'
import { openHours } from '../open-hours.ts'
import { it } from './it.ts'
import { givenPlan, ownUnit, picture, place } from './proof.ts'

it('C33: what is due is foretold, reminded of, and urged by one press', async ({ as }) => {
  const office = await as('office')
  const liaison = await as('liaison')
  const unit = await ownUnit(liaison)
  const plan = await givenPlan(
    office,
    '山溪县公交优化方案（2024—2028年）',
    ['更新公交车辆。到2028年，更新公交车200辆。'],
    unit,
  )
  await openHours(office)
  const proposals = await call<{ planId: string; period: string; deadline: string }[]>(
    office,
    'GET',
    '/rounds/proposals',
  )
  const round = proposals.find(({ planId }) => planId === plan.id)
  if (!round) throw new Error('no month is proposed for the plan')
  await call(office, 'POST', '/rounds', { planId: plan.id, period: round.period, deadline: round.deadline })
  await office.goto(`/r/${place}/notifications?tab=preview`)
  await office.waitForSelector('.preview-line')
  await office.goto(`/r/${place}/reports`)
  await office.locator('.desk-bar select').selectOption({ label: await labelOf(office, '山溪县公交优化方案') })
  const row = office.locator('.unit-table tbody tr', { hasText: unit })
  await row.getByRole('button', { name: new RegExp(`^催办\\s*${unit}$`) }).click()
  await office.getByText(`已催办${unit}第1次`).waitFor()
  await picture(office, 33)
  await liaison.goto(`/r/${place}/notifications`)
  await liaison.getByRole('heading', { name: /共富办第1次催办/ }).waitFor()
  expect(await liaison.locator('.inbox').innerText()).toContain('更新公交车辆')
})

async function labelOf(page: Page, title: string): Promise<string> {
  const option = page.locator('.desk-bar option', { hasText: title })
  return (await option.first().textContent())?.trim() ?? ''
}
