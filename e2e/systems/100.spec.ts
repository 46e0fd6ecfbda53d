/// <reference lib="dom" />
import { expect } from 'vitest'
import { it } from './it.ts'
import { confirmedPlan, ownUnit, picture, place } from './proof.ts'

it('E100: the rate of treatment within the county is entered by its unit, and its verdict follows at once', async ({
  as,
}) => {
  const office = await as('office')
  const liaison = await as('liaison')
  const unit = await ownUnit(liaison)
  const planId = await confirmedPlan(
    office,
    `山溪县医共体建设方案（2011—2015年）
一、重点任务
1.建设医共体。到2015年，建成医共体2个。（牵头单位：${unit}）
附件 指标体系
序号|指标|单位|2012年|2015年|牵头单位
1|县域就诊率|%|84|90|${unit}
`,
  )
  await liaison.goto(`/r/${place}/observations?plan=${planId}&period=2014`)
  await liaison.waitForSelector('.entry-table tbody tr')
  await liaison.locator('.cell-catch').focus()
  await liaison.keyboard.type('88.6')
  await liaison.keyboard.press('Enter')
  await liaison.waitForFunction(() =>
    /^已存/.test(document.querySelector('.entry-tools [role=status]')?.textContent ?? ''),
  )
  await liaison.goto(`/r/${place}/indicators?plan=${planId}&year=2014`)
  await liaison.waitForSelector('.indicator-table [data-row] .light')
  expect(await liaison.locator('.indicator-table [data-row]').innerText()).toMatch(/88\.6[\s\S]*● 正常/)
  await picture(liaison, 100)
})
