import { describe, expect, it } from 'vitest'
import { recogniseIn, targetsOf } from './targets-of.ts'

const statesOf = (text: string, planDue = '2027') =>
  recogniseIn(text, { planDue, planFrom: '2024' }).targets.map(({ metric, words }) => `${metric} ${words}`)

describe('names and states as offices print them', () => {
  it('gives a part with a level of its own the name of the whole', () => {
    expect(targetsOf('县级以上渔业合作社45家以上,其中省级以上5家。')).toEqual([
      '县级以上渔业合作社 >= 45家',
      '省级以上渔业合作社 = 5家',
    ])
  })

  it('takes a stage of building for that of the work it names, and of no quantity before it', () => {
    expect(statesOf('固定资产投资增长6%;云岭渔港扩建工程完成主体结构。')).toContain('云岭渔港扩建工程主体结构 完成')
    expect(statesOf('固定资产投资增长6%,完成主体结构。')).toContain('主体结构 完成')
  })

  it('reads what is made sure never to happen without a date, and nothing that is only warded off', () => {
    expect(statesOf('确保不发生较大渔船事故。')).toEqual(['较大渔船事故 不发生'])
    expect(statesOf('防止发生较大渔船事故。')).toEqual([])
  })

  it('reads a count of all that are covered as coverage', () => {
    expect(targetsOf('7个渔港视频监控实现全覆盖。')).toEqual(['渔港视频监控覆盖率 = 100%'])
    expect(targetsOf('新建7个渔港。')).toEqual(['新建渔港 = 7个'])
  })

  it('reads a review that is passed', () => {
    expect(statesOf('国家卫生城市复审顺利通过。')).toEqual(['国家卫生城市复审 顺利通过'])
    expect(statesOf('推动方案顺利通过。')).toEqual([])
  })
})
