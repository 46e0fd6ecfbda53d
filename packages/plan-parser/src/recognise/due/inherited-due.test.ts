import { expect, it } from 'vitest'
import { parsePlan } from '../../parse-plan.ts'
import { textSource } from '../../read/text-reader.ts'

const duesOf = (title: string, ...items: string[]) =>
  parsePlan(textSource([title, '一、重点任务', ...items].join('\n'))).measures.map(({ due, targets }) => [
    due,
    ...targets.map(({ metric, due, dueFrom }) => `${metric} ${due} ${dueFrom}`),
  ])

const PLAN = '云溪县水利行动方案(2024—2027年)'
const YEAR = '云溪县2024年重点工作安排'

it('a deadline under a label holds for the targets of its item, unless their sentence names its own', () => {
  expect(
    duesOf(
      PLAN,
      '1.加固水库。除险加固水库6座,到2026年新增库容30万立方米。(责任单位:县水利局;完成时限:2025年6月底)',
      '2.整治河道。整治河道40公里。(责任单位:县水利局;完成时限:长期)',
    ),
  ).toEqual([
    ['2025-06', '除险加固水库 2025-06 text', '新增库容 2026 text'],
    [null, '整治河道 2027 plan'],
  ])
})

it('a clause or a sentence that is a deadline and nothing else dates what was promised before it', () => {
  expect(
    duesOf(
      YEAR,
      '1.改造小区。改造小区12个,9月底前全部完成。(责任单位:县建设局)',
      '2.建绿道。新建公园3个。建设绿道20公里。10月底前建成。(责任单位:县建设局)',
    ),
  ).toEqual([
    ['2024-09', '改造小区 2024-09 text'],
    ['2024-10', '新建公园 2024-10 text', '绿道 2024-10 text'],
  ])
})

it('a deadline beside the units is that of the item', () => {
  expect(duesOf(YEAR, '1.盘活农房。盘活闲置农房500幢。(县农业农村局牵头,县财政局配合,9月底前完成)')).toEqual([
    ['2024-09', '盘活闲置农房 2024-09 text'],
  ])
})

it('a deadline of some step dates that step alone', () => {
  expect(duesOf(YEAR, '1.改造管网。改造管网30公里,6月底前完成招标。(责任单位:县建设局)')).toEqual([
    ['2024', '改造管网 2024 plan', '招标 2024-06 text'],
  ])
})

it('a measure is due with the last of what it promises', () => {
  expect(
    duesOf(
      PLAN,
      '1.栽桑。新增桑园3万亩,2025年底前建成缫丝厂1座。(责任单位:县农业农村局)',
      '2.修渠。2025年6月底前完成40%,11月底前全部完成。(责任单位:县水利局)',
      '3.架桥。2024年9月开工建设,2026年三季度建成通车。(责任单位:县交通局)',
      '4.育苗。2025年3月启动苗圃扩建。(责任单位:县林业局)',
    ),
  ).toEqual([
    ['2027', '新增桑园 2027 plan', '缫丝厂 2025 text'],
    ['2025-11', '修渠 2025-06 text', '修渠 2025-11 text'],
    ['2026-09', '架桥 2024-09 text', '架桥 2026-09 text'],
    ['2027', '苗圃扩建 2025-03 text'],
  ])
})

it('the dates of the parts are not that of the whole', () => {
  expect(
    duesOf(
      PLAN,
      '1.新建泵站。新建泵站6座(其中2024年2座、2025年4座)。(责任单位:县水利局)',
      '2.新建水厂。新建水厂5座、其中2024年2座。(责任单位:县水利局)',
      '3.新建水闸。新建水闸4座(2026年底前建成)。(责任单位:县水利局)',
    ).map(([, ...targets]) => targets),
  ).toEqual([
    ['新建泵站 2027 plan', '新建泵站 2024 text', '新建泵站 2025 text'],
    ['新建水厂 2027 plan', '新建水厂 2024 text'],
    ['新建水闸 2026 text'],
  ])
})
