import { expect, it } from 'vitest'
import { targetsOf } from './targets-of.ts'

it('names money that is set aside after what it is for', () => {
  expect(targetsOf('县财政每年安排不少于800万元用于渔港管护。')).toEqual(['渔港管护资金 >= 800万元'])
  expect(targetsOf('统筹安排不低于2亿元用于渔船更新。')).toEqual(['渔船更新资金 >= 2亿元'])
})

it('reads no money that is paid to one, or to nothing in particular', () => {
  expect(targetsOf('对获奖渔民一次性给予不低于2万元奖励。')).toEqual([])
  expect(targetsOf('每年安排用于渔港的资金另行确定。')).toEqual([])
})
