import { readdirSync, readFileSync } from 'node:fs'
import type { PlanDraft } from '@tongtu/plan'
import { expect, it } from 'vitest'
import { parsePlan } from '../parse-plan.ts'
import { describeShared } from '../testing/describe-shared.ts'
import { shared } from '../testing/shared-folder.ts'
import { docxFixture, paragraph } from './docx/docx-fixture.ts'
import { readDocument } from './read-document.ts'

const essence = ({ measures, goals, indicators }: PlanDraft) => ({
  measures: measures.map(({ no, title, leadUnits, supportingUnits, targets }) => [
    no,
    title,
    leadUnits.map(({ name }) => name),
    supportingUnits.map(({ name }) => name),
    targets.map(({ metric, comparator, value, unit, words, due }) => [metric, comparator, value, unit, words, due]),
  ]),
  goals: goals.map(({ targets }) => targets.map(({ metric, value, unit }) => [metric, value, unit])),
  indicators: indicators.map(({ name, values }) => [name, values.map(({ raw }) => raw)]),
})

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

describeShared('real plans, wrapped into other formats', ['plans'], () => {
  const plans = readdirSync(shared('plans')).filter((name) => name.endsWith('.txt'))
  it.each(plans)('%s', async (name) => {
    const bytes = new Uint8Array(readFileSync(shared('plans', name)))
    const lines = new TextDecoder()
      .decode(bytes)
      .split('\n')
      .map((line) => escaped(line.trim()))
    const whole = essence(parsePlan(await readDocument(bytes, name)))
    const links = Array.from({ length: 20 }, (_, index) => `<li><a href="/${index}">栏目${index}</a></li>`).join('')
    const page = `<html><body><div class="nav"><ul>${links}</ul></div><div class="wrap"><div id="zoom">${lines.map((line) => `<p>${line}</p>`).join('')}</div></div><div class="footer">版权所有 ICP备1号</div></body></html>`
    const html = parsePlan(await readDocument(new TextEncoder().encode(page), 'page.html'))
    expect(essence(html)).toEqual(whole)
    const word = docxFixture({ body: lines.map((line) => paragraph(line)).join('') })
    expect(essence(parsePlan(await readDocument(word, 'word.docx')))).toEqual(whole)
  })
})
