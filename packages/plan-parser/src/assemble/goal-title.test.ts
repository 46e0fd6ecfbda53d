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

it('calls a goal by the label before its colon', () => {
  expect(titles('产业规模:到2027年,渔业产值达到50亿元。')).toEqual(['产业规模'])
  expect(titles('渔港建设:新建渔港3个;渔民收入:收入增长6%。')).toEqual(['渔港建设'])
})

it('passes over every kind of lead-in', () => {
  expect(titles('今年,渔业产值达到8亿元。')).toEqual(['渔业产值达到8亿元'])
  expect(titles('通过三年努力,力争渔民收入稳步提高,渔港更加美丽。')).toEqual(['力争渔民收入稳步提高'])
  expect(titles('2024年主要预期目标为:渔业产值增长6%,渔民收入增长7%。')).toEqual(['渔业产值增长6%'])
  expect(titles('同时,到2024年底,渔港达到8个。')).toEqual(['渔港达到8个'])
  expect(titles('今年渔业产值达到8亿元,渔港达到8个。')).toEqual(['今年渔业产值达到8亿元'])
})
