import { describe, expect, it } from 'vitest'
import { targetsOf } from './targets-of.ts'

describe('a count of all there are', () => {
  it.each<[string, ...string[]]>([
    ['18个渔村码头全部达到二星级以上。', '渔村码头: 全部达到二星级以上'],
    [
      '渔村经营性收入全部超过40万元,其中80万元以上的村达到5个。',
      '渔村经营性收入 > 40万元',
      '渔村经营性收入80万元以上的村 = 5个',
    ],
    ['新增渔村码头18个,全部投用。', '新增渔村码头 = 18个'],
    ['6个渔村卫生院均达到国家推荐标准。', '渔村卫生院: 均达到国家推荐标准'],
    ['18个渔村完成改造。', '渔村完成改造 = 18个'],
    ['新建渔港18个。', '新建渔港 = 18个'],
  ])('%s', (text, ...targets) => {
    expect(targetsOf(text)).toEqual(targets)
  })
})
