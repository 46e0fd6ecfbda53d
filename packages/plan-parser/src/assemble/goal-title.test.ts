import { expect, it } from 'vitest'
import { parsePlan } from '../parse-plan.ts'
import { textSource } from '../read/text-reader.ts'

const titles = (words: string) =>
  parsePlan(textSource(`东河县2024年工作方案\n一、主要目标\n${words}\n二、重点任务\n1.建成书屋5个。`)).goals.map(
    ({ title }) => title,
  )

it('calls a goal after its first words, not after its date', () => {
  expect(titles('到2027年,县域经济实力明显增强,产值达到50亿元。')).toEqual(['县域经济实力明显增强'])
  expect(titles('到“十五五”期末,产值达到50亿元。')).toEqual(['产值达到50亿元'])
  expect(titles('到2027年产值达到50亿元,书屋达到8个。')).toEqual(['到2027年产值达到50亿元'])
})
