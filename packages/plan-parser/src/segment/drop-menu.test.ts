import { expect, it } from 'vitest'
import { parsePlan } from '../parse-plan.ts'
import { textSource } from '../read/text-reader.ts'

const TASKS = [
  '一、重点任务',
  '1.修路。到2026年,新改建农村公路80公里,建成公路驿站6个。(责任单位:县交通局)',
  '2.兴水。到2027年,除险加固水库12座,新增供水能力3万吨。(责任单位:县水利局)',
  '二、保障措施',
  '加强组织领导,健全协调机制,定期会商研究,确保各项任务按期落实到位,全年工作有序推进。',
]
const parse = (...lines: string[]) => {
  const { title, period, measures } = parsePlan(textSource(lines.join('\n')))
  return { title, period, titles: measures.map((measure) => measure.title) }
}

it('a numbered menu above the title is no list of measures', () => {
  expect(parse('首页 | 办事', '1. 要闻', '2. 公告', '云溪县交通水利行动方案(2024—2027年)', ...TASKS)).toEqual({
    title: '云溪县交通水利行动方案(2024—2027年)',
    period: { from: '2024', to: '2027' },
    titles: ['修路', '兴水'],
  })
})

it('short items at the head stay where their numbering does not begin anew', () => {
  const { titles } = parse(
    '1.修路',
    '2.兴水',
    '以上两项由县交通局、县水利局负责。',
    ...TASKS.filter((line) => !/^[12]/.test(line)),
  )
  expect(titles.slice(0, 2)).toEqual(['修路', '兴水'])
})

it('short items at the head stay where the next stands right behind them', () => {
  const { titles } = parse('1.修路', '2.兴水', '3.植树造林。到2027年,造林3万亩。', ...TASKS)
  expect(titles.slice(0, 3)).toEqual(['修路', '兴水', '植树造林'])
})
