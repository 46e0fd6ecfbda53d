import { beforeAll, describe, expect, it } from 'vitest'
import { axeFindings } from './axe-findings.ts'
import type { OpenPage } from './browser.ts'
import { chinaDay } from './china-day.ts'
import { openWriteOff, pressOnRow, widthOf } from './month-steps.ts'
import { openAs, place } from './sign-in.ts'
import { givenAssignment, givenPlan, ownUnit, type ProvenMeasure } from './systems/proof.ts'

const today = chinaDay()
let liaison: OpenPage
let plan: string
let measure: ProvenMeasure

beforeAll(async () => {
  liaison = await openAs('liaison')
  const office = (await openAs('office')).page
  const unit = await ownUnit(liaison.page)
  const sentences = ['新建临河书屋。到2028年，建成书屋10家。']
  const given = await givenPlan(office, '临河阅读行动方案（2024—2028年）', sentences, unit)
  const [only] = given.measures
  if (!only) throw new Error('the plan has no measure')
  plan = given.id
  measure = only
  await givenAssignment(office, measure, '建成10家\n每周开放40小时')
  await office.close()
})

describe('a write-off', () => {
  it('is applied for from the battle chart, with proof', async () => {
    const { page, complaints } = liaison
    await pressOnRow(page, plan, measure.measureId)
    expect(await axeFindings(page)).toEqual([])
    await page.keyboard.press('Control+Enter')
    expect(await page.locator('.step-form [role=alert]').innerText()).toBe('还没有填：完成日期、完成情况')
    await page.getByLabel('完成日期').fill(today)
    await page.getByLabel('完成情况').fill('10家全部建成并开放')
    for (const name of ['书屋清单.txt', '开放时间.csv']) {
      await page.setInputFiles('input[type=file]', {
        name,
        mimeType: 'text/plain',
        buffer: Buffer.from(name + measure.title),
      })
      await page.locator('.return-evidence li', { hasText: name }).waitFor()
    }
    await page.getByRole('button', { name: '申请销号' }).click()
    await page.getByText('已办理').waitFor()
    await page.goto(`/r/${place}/write-offs?queue=verifying`)
    await page.waitForSelector('.list-table')
    expect(await page.locator('.list-table tbody tr').count()).toBe(1)
    await page.locator('.list-table a', { hasText: measure.title }).click()
    await page.getByText('现在由核验人').waitFor()
    expect(await page.locator('.write-off .criterion-acts').count()).toBe(0)
    expect(complaints).toEqual([])
    await page.close()
  })

  it('is verified by another person in a few keys, once all proof was looked at', async () => {
    const { page, complaints } = await openAs('supervision')
    await openWriteOff(page, measure.title)
    expect(await axeFindings(page)).toEqual([])
    await page.setViewportSize({ width: 390, height: 844 })
    expect(await axeFindings(page)).toEqual([])
    expect(await widthOf(page)).toBe(390)
    await page.setViewportSize({ width: 1440, height: 900 })
    const sign = page.getByRole('button', { name: '核验通过' })
    expect(await sign.isDisabled()).toBe(true)
    expect(await page.innerText('.step-send')).toContain('还有2件佐证没有查看，还有2条标准没有核对')
    let keys = 0
    const press = async (key: string) => {
      keys++
      await page.keyboard.press(key)
    }
    await press('y')
    await press('y')
    expect(await sign.isDisabled()).toBe(true)
    for (const left of [1, 0]) {
      const arriving = page.waitForEvent('download')
      await press('o')
      expect((await arriving).suggestedFilename()).toMatch(/书屋清单\.txt|开放时间\.csv/)
      await page.getByText(`佐证 ${2 - left}/2已查看`).waitFor()
    }
    await page.waitForSelector('.step-form button[type=submit]:enabled')
    expect(await axeFindings(page)).toEqual([])
    await press('Control+Enter')
    await page.getByText('“待核验”没有事项').waitFor()
    expect(keys).toBeLessThanOrEqual(10)
    expect(complaints).toEqual([])
    await page.close()
  })
})
