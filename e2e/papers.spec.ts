/// <reference lib="dom" />

import { readFileSync } from 'node:fs'
import { defaultLimits, readDocument } from '@tongtu/plan-parser'
import { strToU8, unzipSync, zipSync } from 'fflate'
import type { Page } from 'playwright-core'
import { beforeAll, expect, it } from 'vitest'
import { axeFindings } from './axe-findings.ts'
import { chinaYear } from './china-day.ts'
import { confirmDraft, startDraftOfText } from './import-plan.ts'
import { openAs, place } from './sign-in.ts'

const year = chinaYear() + 1
const planOf = (unit: string) => `云溪县档案便民行动方案（${year - 2}—${year + 2}年）
一、重点任务
1.开放档案窗口。到${year + 2}年，开放档案窗口20个。（牵头单位：${unit}）
2.培训档案员。到${year + 2}年，培训档案员300人。（牵头单位：县档案培训中心）
`
let office: Page
let planId: string
/** A liaison, and the unit he is of. */
let liaison: Page
let unit: string
beforeAll(async () => {
  office = (await openAs()).page
  liaison = (await openAs('liaison')).page
  unit = await liaison.evaluate(async () => (await (await fetch('/api/v1/session')).json()).user.orgUnit.name)
  await startDraftOfText(office, planOf(unit))
  planId = (await confirmDraft(office)).split('/').at(-1) ?? ''
}, 120_000)

const textOf = async (bytes: Uint8Array) => (await readDocument(bytes, '文书.docx', defaultLimits)).text
/** What a link or button hands over as a file. */
async function downloaded(page: Page, press: () => Promise<unknown>): Promise<Buffer> {
  const [download] = await Promise.all([page.waitForEvent('download'), press()])
  return readFileSync((await download.path()) ?? '')
}
const card = (name: string) =>
  office.locator('.paper-card', { has: office.getByRole('heading', { name, exact: true }) })
/** The built-in template, with a word of the own place in its title. */
async function ownTemplate(built: Buffer, from: string, to: string): Promise<Buffer> {
  const parts = unzipSync(built)
  const xml = new TextDecoder().decode(parts['word/document.xml'])
  return Buffer.from(zipSync({ ...parts, 'word/document.xml': strToU8(xml.replace(from, to)) }))
}
const upload = (name: string, buffer: Buffer) =>
  card('任务书').locator('input[type=file]').setInputFiles({ name, mimeType: 'application/octet-stream', buffer })

it('tells what is wrong with a template, shows how a right one reads, uses it and goes back', async () => {
  await office.goto(`/r/${place}/papers`)
  await card('任务书').getByText('现用自带模板').waitFor()
  const built = await downloaded(office, () => card('任务书').getByText('下载现用模板').click())
  await upload('写错.docx', await ownTemplate(built, '{单位}：', '{单拉}：'))
  await card('任务书').getByText('任务书没有占位符“{单拉}”').waitFor()
  expect(await axeFindings(office)).toEqual([])
  await upload('本县任务书.docx', await ownTemplate(built, '年度任务书', '年度目标责任书'))
  await card('任务书').locator('.template-preview', { hasText: '2025年度目标责任书' }).waitFor()
  await card('任务书').getByRole('button', { name: '启用这个模板' }).click()
  await card('任务书').getByText('现用本地区模板“本县任务书.docx”').waitFor()
  expect(await axeFindings(office)).toEqual([])
  const example = await downloaded(office, () => card('任务书').getByText('下载示例').click())
  expect(await textOf(example)).toContain('年度目标责任书')
  await card('任务书').getByRole('button', { name: '恢复自带模板' }).click()
  await card('任务书').getByText('现用自带模板').waitFor()
  await card('任务书').locator('summary').click()
  await card('任务书').getByText('{#举措} … {/举措}').waitFor()
})

it('exports the task letter of a unit, and those of all units in one archive', async () => {
  await office.goto(`/r/${place}/assignments?plan=${planId}&year=${year}`)
  await office.waitForSelector('.sheet-table')
  await office.getByRole('button', { name: '按建议节点填充2项' }).click()
  await office.locator('.cell-catch').focus()
  await office.keyboard.type('开放8个')
  await office.keyboard.press('Enter')
  await office.waitForFunction(() => document.querySelector('.sheet-tools [role=status]')?.textContent === '全部已存')
  await office.reload()
  const letter = await downloaded(office, () => office.getByLabel(`${unit}：导出任务书`).click())
  const text = await textOf(letter)
  expect(text).toContain(`${unit}：`)
  expect(text).toContain('开放8个')
  expect(text).toContain(`到${year + 2}年，开放档案窗口20个`)
  const archive = await downloaded(office, () => office.getByText('导出全部任务书（zip）').click())
  expect(Object.keys(unzipSync(archive)).sort()).toEqual(
    [`${unit}${year}年度任务书.docx`, `县档案培训中心${year}年度任务书.docx`].sort(),
  )
})

it('asks the units for their plans, and shows one as the office reads it and as a Word file', async () => {
  await office.goto(`/r/${place}/unit-plans?plan=${planId}&year=${year}`)
  await office.fill('.ask-units input', `${year}-01-31`)
  await office.getByRole('button', { name: '布置2家' }).click()
  await office.getByText('布置2家单位，已提交0家').waitFor()
  expect(await axeFindings(office)).toEqual([])
  await office.getByLabel(`打开${unit}的抓落实方案`).click()
  await office.getByRole('heading', { name: `${unit}${year}年度抓落实方案` }).waitFor()
  await office.getByText('开放8个').waitFor()
  expect(await axeFindings(office)).toEqual([])
  const exported = await downloaded(office, () => office.getByText('导出Word').click())
  expect(await textOf(exported)).toContain('开放8个')
})

it('is written by its unit, returned with a reason, mended, accepted', async () => {
  await liaison.goto(`/r/${place}/unit-plans?plan=${planId}&year=${year}`)
  await liaison.getByLabel(`打开${unit}的抓落实方案`).click()
  await liaison.getByText('还有举措没有写全').waitFor()
  await liaison.getByLabel('做法措施').fill('先排查点位，再分批开放。')
  await liaison.getByLabel('责任人').fill('周某')
  expect(await liaison.getByLabel('完成时间').inputValue()).toBe(`${year}-12-31`)
  await liaison.getByText('有改动还没有保存').waitFor()
  await liaison.getByRole('button', { name: '保存' }).click()
  await liaison.locator('.step-form button:enabled').waitFor()
  expect(await axeFindings(liaison)).toEqual([])
  await liaison.getByRole('button', { name: /^提交/ }).click()
  await liaison.getByText('共富办审核').first().waitFor()

  await office.reload()
  await office.getByText('先排查点位，再分批开放。').waitFor()
  await office.getByRole('button', { name: '退回', exact: true }).click()
  await office.getByLabel('理由').fill('请写明分工')
  await office.getByRole('button', { name: /^退回.*Enter/ }).click()
  await office.getByText('最近意见：请写明分工').waitFor()

  await liaison.goto(`/r/${place}/workplace`)
  await liaison.locator('.todo-table', { hasText: `${year}年度抓落实方案` }).waitFor()
  await liaison.goto(`/r/${place}/unit-plans?plan=${planId}&year=${year}`)
  await liaison.getByLabel(`打开${unit}的抓落实方案`).click()
  await liaison.getByLabel('做法措施').fill('档案科牵头排查点位，窗口科分批开放。')
  await liaison.getByRole('button', { name: '保存' }).click()
  await liaison.locator('.step-form button:enabled').waitFor()
  await liaison.getByRole('button', { name: /^提交/ }).click()
  await liaison.getByText('共富办审核').first().waitFor()
  await office.reload()
  await office.getByRole('button', { name: /^采用.*Enter/ }).click()
  await office.getByText('已采用').first().waitFor()
})

it('fits a phone', async () => {
  const phone = (await openAs('office', { width: 390, height: 844 })).page
  for (const page of ['papers', `unit-plans?plan=${planId}&year=${year}`]) {
    await phone.goto(`/r/${place}/${page}`)
    await phone.waitForSelector('.page-head')
    await phone.waitForTimeout(300)
    const wide = await phone.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    expect([page, wide]).toEqual([page, 0])
  }
})
