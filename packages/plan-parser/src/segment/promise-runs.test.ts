import { describe, expect, it } from 'vitest'
import { parsePlan } from '../parse-plan.ts'
import { textSource } from '../read/text-reader.ts'
import { lines } from '../testing/outline-of.ts'

const goalsOf = (...paragraphs: string[]) =>
  parsePlan(textSource(lines('海门县渔港振兴行动方案(2023—2027年)', '一、主要目标', ...paragraphs, '二、重点任务', '1.修港。改造泊位3个。(责任单位:县交通局)'), 'plan.txt')).goals // biome-ignore format: one line reads like the plan it is

const targetsOf = (goals: ReturnType<typeof goalsOf>) =>
  goals.flatMap(({ targets }) => targets.map(({ value, due }) => [value, due]))

describe('runs of “——” promises', () => {
  it('are due when the paragraph over them says', () => {
    const goals = goalsOf(
      '到2025年,实现以下目标:',
      '——渔获更丰。渔获总量达到8万吨。',
      '——渔民更富。人均收入达到5万元。',
    )
    expect(targetsOf(goals)).toEqual([
      ['8', '2025'],
      ['5', '2025'],
    ])
  })

  it('end where a paragraph begins another stage, which leads the promises behind it', () => {
    const goals = goalsOf(
      '到2025年,渔港面貌改善。',
      '——渔获更丰。渔获总量达到8万吨。',
      '到2027年,渔获总量突破10万吨。',
      '——渔民更富。人均收入达到6万元。',
    )
    expect(targetsOf(goals.filter(({ targets }) => targets.some(({ value }) => value !== null)))).toEqual([
      ['8', '2025'],
      ['10', '2027'],
      ['6', '2027'],
    ])
    expect(goals.every(({ span }, i) => i === 0 || span[0] >= goals[i - 1]!.span[1])).toBe(true)
  })

  it('keep their own year, and that of the plan where the paragraph over them names two', () => {
    const goals = goalsOf(
      '到2025年打基础,到2027年见成效:',
      '——渔获更丰。渔获总量达到8万吨。',
      '——渔民更富。到2026年,人均收入达到5万元。',
    )
    expect(targetsOf(goals)).toEqual([
      ['8', '2027'],
      ['5', '2026'],
    ])
  })

  it('keep paragraphs that open with a year where each promise has one', () => {
    const goals = goalsOf('——渔获更丰', '到2025年,渔获总量达到8万吨。', '——渔民更富', '到2026年,人均收入达到5万元。')
    expect(targetsOf(goals)).toEqual([
      ['8', '2025'],
      ['5', '2026'],
    ])
    expect(goals).toHaveLength(2)
  })
})

describe('what secures the work', () => {
  it('is read for what it promises, and for nothing else', () => {
    const plan = parsePlan(
      textSource(
        lines('海门县渔港振兴行动方案(2023—2027年)', '一、重点任务', '1.修港。改造泊位3个。(责任单位:县交通局)', '二、保障措施', '(一)加强领导。每季度召开一次例会,考核权重不低于5%。', '(二)强化资金。渔港专项资金每年不低于3000万元。'),
        'plan.txt',
      ),
    ) // biome-ignore format: as above
    expect(targetsOf(plan.goals)).toEqual([['3000', '2027']])
  })
})
