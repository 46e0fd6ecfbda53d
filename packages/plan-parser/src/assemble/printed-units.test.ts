import { expect, it } from 'vitest'
import { parsePlan } from '../parse-plan.ts'
import { textSource } from '../read/text-reader.ts'

it('units keep the brackets of the document, and lose the line breaks inside their names', () => {
  const text =
    '海门县渔港振兴行动方案\n一、任务\n1.修港。改造泊位3个。（责任单位：县交通局、县渔业局（县港\n航中心），各镇（街道））'
  const [measure] = parsePlan(textSource(text, 'plan.txt')).measures
  const names = [...measure!.leadUnits, ...measure!.supportingUnits].map(({ name }) => name)
  expect(names).toEqual(['县交通局', '县渔业局（县港航中心）', '各镇（街道）'])
})
