import { expect, it } from 'vitest'
import { parsePlan } from '../parse-plan.ts'
import { textSource } from '../read/text-reader.ts'

const lostIn = (...text: string[]) =>
  parsePlan(textSource(text.join('\n'), 'plan.txt')).diagnostics.filter(({ code }) => code === 'TT-P-056')
const placesIn = (...text: string[]) => lostIn(...text).map(({ span }) => text.join('\n').slice(...span))

const NEWS = '县渔业局通报了方案，将改造渔船200艘，培育渔业企业12家，建设渔市3处。'

it('tells of running text with figures that a plan loses, with the place', () => {
  const [doubt, ...others] = lostIn('海门县渔港振兴行动方案(2024—2026年)', NEWS)
  expect(others).toEqual([])
  expect(doubt).toMatchObject({ severity: 'hint' })
  expect(doubt?.message).toBe('这一段没有读成措施或者目标，其中有3处数字：“200艘”、“12家”、“3处”')
  expect(placesIn('海门县渔港振兴行动方案(2024—2026年)', NEWS)).toEqual(['200艘'])
})

it('tells of those beside measures, whatever the title', () => {
  const measures = ['1.改造渔船。改造渔船200艘。', '2.清淤航道。清淤航道12公里。']
  expect(placesIn('海门县渔港大会', '会议要求统筹安排渔业资金3亿元，抓好落实。', ...measures)).toEqual(['3亿元'])
})

it('tells of an annex that was not read', () => {
  const plan = ['海门县渔港振兴行动方案(2024—2026年)', '一、重点任务', '1.改造渔船。改造渔船200艘。', '2.清淤航道。']
  expect(placesIn(...plan, '附件', '渔船改造说明', '一、改造范围', '1.大型渔船改造60艘，中型渔船改造140艘。')).toEqual([
    '60艘',
  ])
})

it('leaves news without measures alone, reports, what a text counts of its own, and all that was read', () => {
  expect(lostIn('海门县渔港大会召开', NEWS)).toEqual([])
  const plan = '海门县渔港振兴行动方案(2024—2026年)'
  expect(lostIn(plan, '截至2023年底，全县有渔船900艘，渔港18个，渔民3万人。')).toEqual([])
  expect(lostIn(plan, '本方案安排12项任务，涉及9个牵头单位，附有10件渔区实事。')).toEqual([])
  expect(lostIn(plan, '海门县改造渔船200艘培育渔业企业12家建设渔市3处')).toEqual([])
  expect(lostIn(plan, '到2026年，改造渔船200艘，培育渔业企业12家。')).toEqual([])
  expect(lostIn(plan, '一、工作要求', '各单位每季度报送1篇以上信息，考核占5分，抽调人员9名。')).toEqual([])
})
