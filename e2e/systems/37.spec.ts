import { expect } from 'vitest'
import { call } from '../call.ts'
import { chinaDay, lastMonth } from '../china-day.ts'
import { it } from './it.ts'
import { givenPlan, ownUnit, picture, place } from './proof.ts'

it('C37: a month is published: what was reported, praised, criticised, and under which lights, frozen under a number', async ({
  as,
}) => {
  const office = await as('office')
  const liaison = await as('liaison')
  const leader = await as('leader')
  const unit = await ownUnit(liaison)
  const title = '山溪县护林行动方案'
  const plan = await givenPlan(office, `${title}（2024—2028年）`, ['管护古树。到2028年，管护古树300株。'], unit)
  const month = { planId: plan.id, period: lastMonth(), deadline: chinaDay() }
  const { id: round } = await call<{ id: string }>(office, 'POST', '/rounds', month)
  const rowOf = async () => {
    const [row] = await call<{ id: string; version: number; revision: number; content: object }[]>(
      ...([office, 'GET', `/returns?round=${round}`] as const),
    )
    if (!row) throw new Error('no return')
    return row
  }
  const { id, revision, content } = await rowOf()
  await call(liaison, 'PUT', `/returns/${id}`, { ...content, revision, done: '已管护60株' })
  for (const [page, event] of [
    [liaison, 'submit'],
    [leader, 'sign'],
    [office, 'accept'],
  ] as const) {
    const { version } = await rowOf()
    await call(page, 'POST', '/returns/acts', { event, cases: [{ id, version }], form: {} })
  }
  await office.goto(`/r/${place}/circulars`)
  await office.locator('tr', { hasText: title }).getByRole('button', { name: '起草' }).click()
  await office.waitForSelector('.circular-paper')
  expect(await office.innerText('.circular-paper')).toContain(`${unit}应报月报1份`)
  await office.getByLabel('机关代字').fill('山共富办通')
  await office.keyboard.press('Tab')
  await office.getByText('已保存', { exact: true }).waitFor()
  await office.getByRole('button', { name: '核对印发' }).click()
  await office.waitForSelector('.circular-answers')
  await office.getByRole('button', { name: /^印.?发$/ }).click()
  await office.getByRole('heading', { name: /^查看情况/ }).waitFor()
  await picture(office, 37)
  await liaison.goto(`/r/${place}/notifications`)
  await liaison.locator('.inbox li', { hasText: '已印发' }).first().getByRole('link').click()
  await liaison.waitForSelector('.circular-paper')
  expect(await liaison.innerText('.circular-paper')).toContain(`${unit}应报月报1份`)
})
