import { readFileSync } from 'node:fs'
import type { PlanDraft, Target } from '@tongtu/plan'
import { beforeAll, describe, expect, it } from 'vitest'
import { parsePlan } from '../parse-plan.ts'
import { docxFixture, level, list, numbered, paragraph } from './docx/docx-fixture.ts'
import { readDocument } from './read-document.ts'

const fixture = (name: string) => new Uint8Array(readFileSync(new URL(`../../fixtures/${name}`, import.meta.url)))

/** The sample plan as an official writes it in Word: every numeral is automatic, none stands in the text. */
function wordPlan(): Uint8Array {
  const kinds = [/^[一二三]、/, /^（[一二]）/, /^\d\./]
  const [plan, annex] = new TextDecoder().decode(fixture('sample-plan.txt')).split('\n附表\n')
  const paragraphs = plan!
    .split('\n')
    .map((line) => line.replace(/^　+/, ''))
    .filter((line) => line !== '')
    .map((line) => {
      const kind = kinds.findIndex((numeral) => numeral.test(line))
      return kind < 0 ? paragraph(line) : paragraph(line.replace(kinds[kind]!, ''), numbered(1, kind))
    })
  const [caption, ...rows] = annex!.trimEnd().split('\n')
  const cell = (text: string) => `<w:tc>${paragraph(text)}</w:tc>`
  const table = rows.map((row) => `<w:tr>${row.split('\t').map(cell).join('')}</w:tr>`).join('')
  const levels =
    level(0, 'chineseCountingThousand', '%1、', '<w:suff w:val="nothing"/>') +
    level(1, 'chineseCounting', '（%2）', '<w:suff w:val="nothing"/>') +
    level(2, 'decimal', '%3.', '<w:lvlRestart w:val="0"/>')
  return docxFixture({
    body: `${paragraphs.join('')}${paragraph('附表')}${paragraph(caption!)}<w:tbl>${table}</w:tbl>`,
    numbering: list(1, levels),
  })
}

const files: Readonly<Record<string, () => Uint8Array>> = {
  'plan.txt': () => fixture('sample-plan.txt'),
  'plan.html': () => fixture('sample-plan.html'),
  'plan.docx': wordPlan,
  'plan.pdf': () => fixture('sample-plan.pdf'),
}

const bare = ({ quote: _quote, span: _span, ...target }: Target) => target

const essence = (draft: PlanDraft) => ({
  title: draft.title,
  kind: draft.kind,
  period: draft.period,
  sections: draft.sections.filter(({ no }) => no !== null).map(({ level, no, title }) => [level, no, title]),
  goals: draft.goals.map(({ title, targets }) => [title, targets.map(bare)]),
  measures: draft.measures.map(({ no, title, leadUnits, supportingUnits, due, targets }) => ({
    no,
    title,
    due,
    lead: leadUnits.map(({ name }) => name),
    supporting: supportingUnits.map(({ name }) => name),
    targets: targets.map(bare),
  })),
  mechanisms: draft.mechanisms.map(({ kind, params }) => [kind, params]),
})

const indicators = (draft: PlanDraft) =>
  draft.indicators.map(({ no, name, unit, values }) => [no, name, unit, values.map(({ period, raw }) => [period, raw])])

describe('one plan in four formats', () => {
  const drafts = new Map<string, PlanDraft>()

  beforeAll(async () => {
    for (const [name, bytes] of Object.entries(files)) drafts.set(name, parsePlan(await readDocument(bytes(), name)))
  })

  it('has four measures, with their units and figures', () => {
    const { measures } = essence(drafts.get('plan.txt')!)
    expect(measures.map(({ no, title, lead }) => [no, title, lead])).toEqual([
      ['1', '打通断头路', ['县交通运输局']],
      ['2', '加固危旧桥梁', ['县交通运输局']],
      ['3', '优化城乡公交', ['县公交公司']],
      ['4', '建设村级物流网点', ['县邮政管理局']],
    ])
    expect(measures[2]!.targets).toEqual(
      expect.arrayContaining([expect.objectContaining({ metric: '公交线路', value: '65', unit: '条', due: '2025' })]),
    )
  })

  it.each([
    'plan.html',
    'plan.docx',
    'plan.pdf',
  ])('%s gives the same measures, units and targets as the text', (name) => {
    expect(essence(drafts.get(name)!)).toEqual(essence(drafts.get('plan.txt')!))
  })

  it.each(['plan.html', 'plan.docx', 'plan.pdf'])('%s gives the indicators of the annex', (name) => {
    expect(indicators(drafts.get(name)!)).toEqual([
      [
        '1',
        '新建改建农村公路',
        '公里',
        [
          ['2023', '150'],
          ['2025', '420'],
        ],
      ],
      [
        '2',
        '建制村通双车道公路比例',
        '%',
        [
          ['2023', '88'],
          ['2025', '95'],
        ],
      ],
      [
        '3',
        '公交线路',
        '条',
        [
          ['2023', '52'],
          ['2025', '65'],
        ],
      ],
    ])
  })

  it.each(Object.keys(files))('%s: every quote is the text under its span', (name) => {
    const { measures, goals, indicators, source } = drafts.get(name)!
    const targets = [...measures, ...goals].flatMap((item) => item.targets)
    expect(targets.length).toBeGreaterThan(8)
    for (const { quote, span } of targets) expect(source.text.slice(...span)).toBe(quote)
    for (const { span, name: shown } of indicators) expect(source.text.slice(...span)).toContain(shown)
  })
})
