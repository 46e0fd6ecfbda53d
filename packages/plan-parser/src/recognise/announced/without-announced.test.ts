import { expect, it } from 'vitest'
import { parsePlan } from '../../parse-plan.ts'
import { textSource } from '../../read/text-reader.ts'

const goalsOf = (sentence: string) =>
  parsePlan(
    textSource(`云溪县2024年工作要点\n一、总体要求\n${sentence}\n二、重点任务\n1.建成书屋5个。(牵头单位:县文旅局)`),
  ).goals.flatMap(({ targets }) => targets.map(({ metric, value }) => `${metric}${value}`))

it('counts of the plan’s own lists are no targets of its goals', () => {
  expect(goalsOf('到2024年底,推动36个指标按进度落实,渔获量达到36万吨。')).toEqual(['渔获量36'])
  expect(goalsOf('到2024年底,新建泊位36个。')).toEqual(['新建泊位36'])
})
