import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openBrowser } from '../browser.ts'
import { as, confirmedPlan, givenLists, openList, picture, workPoints } from './proof.ts'

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

it('C15: the results of a plan are a list that everybody reads, each with what carries it', async () => {
  const office = await as(browser, 'office')
  const plan = await confirmedPlan(office, workPoints('村晚'))
  await givenLists(office, plan)
  const liaison = await as(browser, 'liaison')
  await openList(liaison, plan, '标志性成果清单')
  await liaison.waitForSelector('.entry-table tbody tr')
  expect(await liaison.locator('.entry-table .entry-open').allInnerTexts()).toEqual(['建成村晚示范带', '办好村晚节'])
  expect(await liaison.locator('.entry-table tbody tr').first().innerText()).toContain('县文广旅体局')
  await picture(liaison, 15)
})
