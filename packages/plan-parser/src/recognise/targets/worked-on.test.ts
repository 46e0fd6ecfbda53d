import { describe, expect, it } from 'vitest'
import { targetsOf } from './targets-of.ts'

const YEAR = { planDue: '2025', planFrom: '2025' }

describe('a stage of the project worked on', () => {
  it.each<[string, ...string[]]>([
    ['加快推进渔业学校迁建工程,总投资1亿元,今年完成主体结顶。', '渔业学校迁建工程主体结顶: 完成'],
    ['启动渔港二期,6月底前完成基础工程,12月完工。', '渔港二期基础工程: 完成', '渔港二期: 完工'],
    ['加快推进渔业学校迁建工程,完成渔村立面整治。', '渔村立面整治: 完成'],
    ['推进渔港除险加固,12月底前完成竣工验收。', '渔港除险加固: 完成竣工验收'],
    ['推进渔业协作,今年完成竣工验收。', '竣工验收: 完成'],
    ['新建渔村泵站15个、标准化改造26个。', '新建渔村泵站 = 15个', '标准化改造渔村泵站 = 26个'],
    ['新建渔村泵站15个、标准化鱼塘26个。', '新建渔村泵站 = 15个', '新建标准化鱼塘 = 26个'],
    ['推进渔业协作,今年完成主体结顶。', '主体结顶: 完成'],
  ])('%s', (text, ...targets) => {
    expect(targetsOf(text, YEAR)).toEqual(targets)
  })
})
