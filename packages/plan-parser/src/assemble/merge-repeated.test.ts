import { checkPlan } from '@tongtu/plan'
import { describe, expect, it } from 'vitest'
import { parsePlan } from '../parse-plan.ts'
import { textSource } from '../read/text-reader.ts'

const parse = (items: readonly string[], rows: readonly string[]) =>
  parsePlan(
    textSource(
      [
        '云溪县健身工作方案(2024—2026年)',
        '一、重点任务',
        ...items,
        '附件:重点任务分解表',
        ['序号', '重点任务', '工作内容', '牵头单位', '配合单位', '完成时限'].join('\t'),
        ...rows,
      ].join('\n'),
    ),
  )
const ROWS = [
  '1\t建设步道\t建成步道12公里\t县体育局\t县水利局\t2024年三季度',
  '2\t开放场馆\t开放场馆6处\t县教育局\t\t2025年6月',
  '3\t培训骨干\t培训骨干200人\t县体育局\t县总工会\t全年',
]

describe('a table that repeats measures of the text', () => {
  const draft = parse(
    ['(一)建设步道。建成步道40公里。', '(二)开放场馆。开放学校场馆。(县体育局)', '(三)举办赛事。举办赛事9场。'],
    ROWS,
  )
  const { measures, diagnostics, source } = draft

  it('gives one measure for each title, with units and deadlines of the row where the text has none', () => {
    expect(
      measures.map(({ title, leadUnits, due, targets }) => [
        title,
        leadUnits.map(({ name }) => name).join(),
        due,
        targets.map(({ value }) => value).join(),
      ]),
    ).toEqual([
      ['建设步道', '县体育局', '2024-09', '40,12'],
      ['开放场馆', '县体育局', '2025-06', '6'],
      ['举办赛事', '', '2026', '9'],
      ['培训骨干', '县体育局', '2026', '200'],
    ])
  })

  it('leaves no gap in the numbers of the rows that remain', () => {
    const numbering = /^TT-(?:P-05|C-00[12])/u
    expect([...diagnostics, ...checkPlan(draft)].filter(({ code }) => numbering.test(code))).toEqual([])
  })

  it('says so, and warns where the two name different leads', () => {
    const told = diagnostics.filter(({ code }) => code === 'TT-P-110')
    expect(
      told.map(({ severity, related }) => [severity, source.text.slice(...related![0]!.span).slice(3, 7)]),
    ).toEqual([
      ['hint', '建设步道'],
      ['warning', '开放场馆'],
    ])
  })
})

it('keeps both where a title stands twice', () => {
  const { measures } = parse(
    ['(一)建设步道。建成步道40公里。', '(二)建设步道。建成环湖步道8公里。', '(三)举办赛事。举办赛事9场。'],
    ROWS,
  )
  expect(measures).toHaveLength(6)
})

describe('a row that says more of a measure of the text', () => {
  const { measures, links } = parsePlan(
    textSource(
      [
        '云溪县共富行动方案(2024—2026年)',
        '一、重点任务',
        '(一)建设产业园。到2026年,建成产业园6个。(县发改局)',
        '(二)推进集成改革。改革试点扩大到30个村。(县农业农村局)',
        '附件:2025年重点工作和重大改革清单',
        ['序号', '类别', '任务', '年度目标', '牵头单位', '完成时限', '支撑关系'].join('\t'),
        '1\t标志性成果\t打造协作样板\t建成样板3个\t县发改局\t2025年12月\t',
        '2\t重点工作\t建设产业园\t建成产业园2个\t县发改局\t2025年12月\t打造协作样板',
        '3\t重大改革\t推进集成改革\t出台改革方案\t县农业农村局\t2025年12月\t建设产业园',
      ].join('\n'),
    ),
  )
  const titleOf = (id: string) => measures.find((measure) => measure.id === id)?.title

  it('gives it the kind that is the more particular, and leaves a deadline that the text states', () => {
    expect(measures.map(({ title, kind, due }) => [title, kind, due])).toEqual([
      ['建设产业园', 'key_work', '2026'],
      ['推进集成改革', 'reform', '2025-12'],
      ['打造协作样板', 'flagship', '2025-12'],
    ])
  })

  it('says of it what it supports', () => {
    expect(links.map(({ from, to }) => [titleOf(from), titleOf(to)])).toEqual([
      ['建设产业园', '打造协作样板'],
      ['推进集成改革', '建设产业园'],
    ])
  })
})
