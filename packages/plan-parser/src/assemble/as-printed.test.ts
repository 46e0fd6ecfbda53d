import { expect, it } from 'vitest'
import { parsePlan } from '../parse-plan.ts'
import { textSource } from '../read/text-reader.ts'

const titlesOf = (text: string) => {
  const { title, sections, measures } = parsePlan(textSource(text, 'plan.txt'))
  return [title, ...sections.map((section) => section.title), ...measures.map((measure) => measure.title)]
}

it('titles keep their marks in the width of the document', () => {
  expect(
    titlesOf(
      '海门县渔港振兴行动方案（2024—2026年）\n一、重点任务（共2项）\n1.修港（2024年）。改造泊位3个。\n2.建市场。建成市场2个。',
    ),
  ).toEqual(['海门县渔港振兴行动方案（2024—2026年）', '重点任务（共2项）', '修港（2024年）', '建市场'])
  expect(
    titlesOf(
      '海门县渔港振兴行动方案(2024—2026年)\n一、重点任务(共2项)\n1.修港(2024年)。改造泊位3个。\n2.建市场。建成市场2个。',
    ),
  ).toEqual(['海门县渔港振兴行动方案(2024—2026年)', '重点任务(共2项)', '修港(2024年)', '建市场'])
})

it('digits of any width are read as digits', () => {
  expect(titlesOf('海门县渔港振兴行动方案（２０２４—２０２６年）\n一、重点任务\n1.修港。改造泊位3个。')[0]).toBe(
    '海门县渔港振兴行动方案（2024—2026年）',
  )
})
