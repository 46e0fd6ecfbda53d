import { describe, expect, it } from 'vitest'
import { targetsOf } from './targets-of.ts'

describe('what is worked on, counted amid its name', () => {
  it.each<[string, ...string[]]>([
    ['近海航道90座三类栈桥维修加固。', '近海航道三类栈桥维修加固 = 90座'],
    ['东港路人行道及2座栈桥改造。', '栈桥改造 = 2座'],
    ['对全县17所渔村学堂全面提档升级。', '渔村学堂全面提档升级 = 17所'],
    ['对30座病险渔港全面除险加固。', '病险渔港全面除险加固 = 30座'],
    ['县域内8所渔校改扩建。', '县域内渔校改扩建 = 8所'],
    ['新建、改造3座渔港。', '新建、改造渔港 = 3座'],
    ['改造提升1个渔港。', '改造提升渔港 = 1个'],
    ['提升改造一个渔港。', '提升改造渔港 = 1个'],
    ['改造老栈桥12座(其中:1座四类危桥、11座窄桥)。', '改造老栈桥 = 12座', '改造四类危桥 = 1座', '改造窄桥 = 11座'],
    ['老栈桥改造12座,其中:1座大桥,11座小桥。', '老栈桥改造 = 12座', '大桥 = 1座', '小桥 = 11座'],
  ])('%s', (sentence, ...expected) => {
    expect(targetsOf(sentence)).toEqual(expected)
  })

  it.each([
    '全镇现有3座渔港改造。',
    '12个老渔港改造方案。',
    '渔区目前3座栈桥维修。',
  ])('%s promises nothing', (sentence) => {
    expect(targetsOf(sentence)).toEqual([])
  })

  it('takes no place for a part of what was counted', () => {
    expect(targetsOf('改造渔港12座,其中:1座在东港镇,11座在西港镇。')).toEqual(['改造渔港 = 12座'])
    expect(targetsOf('新增渔船80艘。其中:5座灯塔。')).toEqual(['新增渔船 = 80艘'])
  })
})
