import { expect, it } from 'vitest'
import { targetsOf } from './targets-of.ts'

it('reads which accidents are not to happen', () => {
  expect(targetsOf('加强值守,坚决遏制重特大渔船事故发生。')).toEqual(['重特大渔船事故: 坚决遏制'])
  expect(targetsOf('坚决杜绝较大及以上安全事故。')).toEqual(['较大及以上安全事故: 坚决杜绝'])
  expect(targetsOf('坚决杜绝翻船等恶性事故。')).toEqual(['翻船等恶性事故: 坚决杜绝'])
  expect(targetsOf('杜绝渔港失火事件发生。')).toEqual(['渔港失火事件: 杜绝'])
  expect(targetsOf('加强夜间巡航,不发生重特大渔船事故。')).toEqual(['重特大渔船事故: 不发生'])
})

it('reads no promise where work is done against something, or no accident is meant', () => {
  expect(targetsOf('坚决遏制违规捕捞行为。')).toEqual([])
  expect(targetsOf('坚决遏制翻船事故。')).toEqual([])
  expect(targetsOf('健全遏制重特大事故的工作机制。')).toEqual([])
  expect(targetsOf('不发生违规捕捞行为。')).toEqual([])
  expect(targetsOf('对不发生较大渔船事故的船队给予表扬。')).toEqual([])
})
