/// <reference lib="dom" />

import { expect, it } from 'vitest'
import { axeFindings } from './axe-findings.ts'
import { call } from './call.ts'
import { openAs } from './sign-in.ts'
import { givenAssignment, givenPlan, ownUnit, place, thisYear } from './systems/proof.ts'

it('shows one measure from its sentence to what was done about it, and is reached from chart and plan', async () => {
  const { page: office } = await openAs(`office-${place}`)
  const { page: liaison, complaints } = await openAs(`liaison-${place}`)
  const unit = await ownUnit(liaison)
  const sentence = '修缮古桥。到2028年，修缮古桥36座，新增桥名碑36块。'
  const plan = await givenPlan(office, '山溪县古桥保护方案（2024—2028年）', [sentence], unit)
  const [measure] = plan.measures
  if (!measure) throw new Error('the plan has no measure')
  await givenAssignment(office, measure, '修缮古桥8座')
  const sending = { measures: [measure.measureId], shortNotice: '年度中途下达' }
  await call(office, 'POST', `/assignments/${thisYear}/send`, sending)

  await liaison.goto(`/r/${place}/plans/${plan.id}?tab=measures`)
  await liaison.getByRole('link', { name: /看进展\s*修缮古桥/ }).click()
  await liaison.waitForSelector('.measure-page')
  expect(await liaison.innerText('h1')).toContain('修缮古桥')
  expect(await liaison.innerText('.page-line')).toContain(`牵头 ${unit}`)
  expect(await liaison.locator('.measure-main mark').allInnerTexts()).toEqual(['修缮古桥36座', '新增桥名碑36块'])
  expect(await liaison.innerText('.measure-main')).toMatch(/修缮古桥8座[\s\S]*全部完成[\s\S]*年度任务：交办/)
  expect(await axeFindings(liaison)).toEqual([])
  await liaison.getByRole('button', { name: '上一年' }).click()
  await liaison.getByText(`${thisYear - 1}年还没有分解这条举措的任务`).waitFor()
  await liaison.getByRole('button', { name: '下一年' }).click()
  await liaison.locator('.measure-kinds label', { hasText: '方案' }).click()
  expect(await liaison.locator('.measure-events li').count()).toBe(1)
  await liaison.setViewportSize({ width: 390, height: 844 })
  expect(await axeFindings(liaison)).toEqual([])
  expect(await liaison.evaluate(() => document.documentElement.scrollWidth)).toBe(390)

  await office.goto(`/r/${place}/battle?plan=${plan.id}`)
  await office.getByRole('link', { name: '修缮古桥' }).click()
  await office.getByRole('heading', { name: '原文目标 2' }).waitFor()
  expect(complaints).toEqual([])
})
