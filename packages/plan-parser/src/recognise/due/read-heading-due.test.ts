import { expect, it } from 'vitest'
import { parsePlan } from '../../parse-plan.ts'
import { textSource } from '../../read/text-reader.ts'

const dueOf = (...lines: string[]) =>
  parsePlan(textSource(['云溪县交通行动方案(2024—2027年)', ...lines].join('\n')))
    .goals.flatMap(({ targets }) => targets)
    .map(({ metric, due, dueFrom }) => `${metric} ${due} ${dueFrom}`)

it('a heading that names the year dates the promises below it, unless a sentence names its own', () => {
  expect(
    dueOf(
      '一、工作目标',
      '(一)2025年目标',
      '公路里程达到90公里。',
      '(二)到2027年目标',
      '公路里程达到120公里。其中2026年,公路里程达到100公里。',
      '二、重点任务',
      '1.修路。修路30公里。',
    ),
  ).toEqual(['公路里程 2025 text', '公路里程 2027 text', '公路里程 2026 text'])
})

it('a heading without a year leaves the plan to say', () => {
  expect(dueOf('一、工作目标', '公路里程达到120公里。', '二、重点任务', '1.修路。修路30公里。')).toEqual([
    '公路里程 2027 plan',
  ])
})
