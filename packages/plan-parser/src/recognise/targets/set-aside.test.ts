import { describe, expect, it } from 'vitest'
import { targetsOf } from './targets-of.ts'

it('names money that is set aside after what it is for', () => {
  expect(targetsOf('县财政每年安排不少于800万元用于渔港管护。')).toEqual(['渔港管护资金 >= 800万元'])
  expect(targetsOf('统筹安排不低于2亿元用于渔船更新。')).toEqual(['渔船更新资金 >= 2亿元'])
})

it('reads no money that is paid to one, or to nothing in particular', () => {
  expect(targetsOf('对获奖渔民一次性给予不低于2万元奖励。')).toEqual([])
  expect(targetsOf('每年安排用于渔港的资金另行确定。')).toEqual([])
})

describe('money set aside', () => {
  it.each<[string, ...string[]]>([
    ['县财政每年安排不少于800万元的渔业专项资金。', '渔业专项资金 >= 800万元'],
    ['统筹不低于2亿元的信贷资金,支持渔船更新。', '信贷资金 >= 2亿元'],
    ['县财政每年统筹安排500万元以上资金支持渔业振兴。', '资金 >= 500万元'],
    ['安排800万元的渔业专项资金。'],
    ['对投资不低于800万元的项目安排专项资金。'],
  ])('%s', (text, ...targets) => {
    expect(targetsOf(text)).toEqual(targets)
  })
})
