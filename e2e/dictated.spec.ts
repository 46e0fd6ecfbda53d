import type { Page } from 'playwright-core'
import { beforeAll, expect, it } from 'vitest'
import { axeFindings } from './axe-findings.ts'
import { call } from './call.ts'
import { chinaDay } from './china-day.ts'
import { openAs } from './sign-in.ts'
import { givenPlan, thisYear } from './systems/proof.ts'

/** A place of which no other test reads the returns. */
const place = '330383'
const PLAN = '驿道修缮行动方案'
const UNIT = '市交通运输局'
const TOLD = '修缮古驿道'
const FILES = ['验收单.txt', '里程表.txt']
const ENDED = '增设指路牌'

let office: Page
const complaints: (readonly string[])[] = []

beforeAll(async () => {
  office = await as('office')
  await givenPlan(
    office,
    `${PLAN}（${thisYear - 1}—${thisYear + 1}年）`,
    [`${TOLD}。到${thisYear}年，修缮古驿道30公里。`, `${ENDED}。到${thisYear}年，增设指路牌60块。`],
    UNIT,
  )
})

async function as(role: string): Promise<Page> {
  const opened = await openAs(`${role}-${place}`)
  complaints.push(opened.complaints)
  return opened.page
}

const queued = (title: string) => office.locator('.queue-list li button', { hasText: title })
const card = () => office.locator('.return-card', { hasText: TOLD })

it('the office opens what a unit has not reported, names who dictates, and enters it for the unit', async () => {
  await office.goto(`/r/${place}/reports`)
  const offer = office.locator('.open-rounds li', { hasText: PLAN })
  await offer.getByLabel('截止').fill(chinaDay())
  await offer.locator('button').click()
  await office.locator('.page-line', { hasText: PLAN }).waitFor()
  await office.locator('.unit-table tbody tr', { hasText: UNIT }).getByRole('button', { name: /^2/ }).nth(1).click()
  await queued(TOLD).click()
  const enter = card().getByRole('button', { name: /^代.?填$/ })
  await card().getByLabel('本期进展').fill('已修缮12公里。')
  await card().locator('.return-figure input').first().fill('12')
  for (const name of FILES) {
    const file = { name, mimeType: 'text/plain', buffer: Buffer.from(name) }
    await card().locator('.return-file input').setInputFiles(file)
    await card().locator('.return-evidence li', { hasText: name }).waitFor({ state: 'attached' })
  }
  expect(await enter.isDisabled()).toBe(true)
  await card().getByLabel('口述人').fill('陈某')
  expect(await axeFindings(office)).toEqual([])
  await enter.click()
  await queued(TOLD).waitFor({ state: 'detached' })
})

it('the office ends the duty that has passed on, for a reason', async () => {
  await queued(ENDED).click()
  await office.getByRole('button', { name: /^终.?止$/ }).click()
  await office.getByLabel('理由').fill('已并入另一项举措')
  await office.getByRole('button', { name: /^终.?止$/ }).click()
  await queued(ENDED).waitFor({ state: 'detached' })
})

it('what was entered says who told it, and proof goes by the names of its files', async () => {
  const rows = await call<{ title: string; state: string; dictatedBy: string | null }[]>(office, 'GET', '/returns')
  const standing = Object.fromEntries(rows.map(({ title, state, dictatedBy }) => [title, [state, dictatedBy]]))
  expect(standing).toMatchObject({ [TOLD]: ['reviewing', '陈某'], [ENDED]: ['terminated', null] })
  await office.goto(`/r/${place}/reports?tab=check`)
  await queued(TOLD).click()
  const review = await office.innerText('.return-review')
  expect(review).toContain('已修缮12公里。')
  expect(review).toMatch(/陈某 电话口述，共富办代填/)
  expect(await office.locator('.return-review dd a').allInnerTexts()).toEqual(FILES)
  expect(complaints.flat()).toEqual([])
})
