import { readFileSync } from 'node:fs'
import { defaultLimits, readDocument } from '@tongtu/plan-parser'
import { expect } from 'vitest'
import { it } from './it.ts'
import { givenAssignment, givenPlan, ownUnit, picture, place, thisYear } from './proof.ts'

it('C6: a unit has its year as a letter in Word, with goals, dates and who answers', async ({ as }) => {
  const office = await as('office')
  const liaison = await as('liaison')
  const unit = await ownUnit(liaison)
  const sentence = '修建村史馆。到2028年，建成村史馆50个。'
  const plan = await givenPlan(office, '山溪县村史整理方案（2024—2028年）', [sentence], unit)
  for (const measure of plan.measures) await givenAssignment(office, measure, '建成村史馆10个')
  await office.goto(`/r/${place}/assignments?plan=${plan.id}&year=${thisYear}`)
  await office.getByLabel(`${unit}：导出任务书`).waitFor()
  await picture(office, 6)
  const [download] = await Promise.all([
    office.waitForEvent('download'),
    office.getByLabel(`${unit}：导出任务书`).click(),
  ])
  const bytes = readFileSync(await download.path())
  const { text } = await readDocument(bytes, '任务书.docx', defaultLimits)
  for (const words of [unit, '修建村史馆', '建成村史馆10个', '全部完成']) expect(text).toContain(words)
})
