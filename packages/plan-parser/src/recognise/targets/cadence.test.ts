import { describe, expect, it } from 'vitest'
import { targetsOf } from './targets-of.ts'

describe('how often the plan is worked on', () => {
  it.each([
    '专班每半月会商一次。',
    '领导小组每季度召开2次推进会。',
    '牵头单位每年报送1次自评报告。',
    '挂点干部每月走访不少于2次。',
    '每年召开评估会议2次以上。',
    '每年至少召开1次渔业务虚会。',
    '每两月组织渔港观摩不少于1次。',
    '每年开展一次渔港联合检查。',
  ])('%s', (sentence) => {
    expect(targetsOf(sentence)).toEqual([])
  })
  it('is not how often something is offered', () => {
    expect(targetsOf('每年举办创业大赛12场。')).toEqual(['创业大赛 = 12场'])
    expect(targetsOf('每年组织渔民代表开展巡港、护渔不少于1次。')).toEqual(['渔民代表开展巡港、护渔 >= 1次'])
    expect(targetsOf('各镇每年至少开展1次渔港应急演练。')).toEqual(['渔港应急演练 >= 1次'])
    expect(targetsOf('各镇每年至少开展一次渔港联合检查。')).toEqual(['渔港联合检查 >= 1次'])
    expect(targetsOf('各镇每年组织渔港应急演练至少1次。')).toEqual(['渔港应急演练 >= 1次'])
    expect(targetsOf('年均组织义诊活动300次。')).toEqual(['义诊活动 = 300次'])
  })
})
