import { expect, it } from 'vitest'
import { targetsOf } from './targets-of.ts'

it.each([
  ['对渔村老栈桥改造5座。', '渔村老栈桥改造 = 5座'],
  ['在17个渔村(社区)硬化道路30公里。', '硬化道路 = 30公里'],
  ['主要铺设管网20公里。', '铺设管网 = 20公里'],
  ['力争全年盘活冷库10座。', '盘活冷库 = 10座'],
])('%s: on what, where and how far are no part of the name', (sentence, promise) => {
  expect(targetsOf(sentence)).toEqual([promise])
})

it.each([
  ['对虾养殖面积达到3万亩。', '对虾养殖面积 = 3万亩'],
  ['主要污染物排放量下降5%。', '主要污染物排放量下降 = 5%'],
  ['在建渔港达到3座。', '在建渔港 = 3座'],
  ['对外渔货贸易额增长5%。', '对外渔货贸易额增长 = 5%'],
])('%s: what only looks like them stays', (sentence, promise) => {
  expect(targetsOf(sentence)).toEqual([promise])
})
