import { describe, expect, it } from 'vitest'
import { targetsOf } from './targets-of.ts'

describe('the scope of work', () => {
  it.each([
    '国道改建工程渔区段涉及5个村140户。',
    '渔村安置小区可安置200户。',
    '停车楼可同时停放300辆。',
    '归集渔业、海事、气象等9个部门24类数据。',
    '整合监控探头900路、传感器300个,为基层减负。',
  ])('%s promises nothing', (text) => {
    expect(targetsOf(text)).toEqual([])
  })

  it.each<[string, ...string[]]>([
    ['改造渔村30个,涉及居民2万户。', '改造渔村 = 30个', '涉及居民 = 2万户'],
    ['整合资金2亿元。', '整合资金 = 2亿元'],
    ['整合15家渔村卫生院。', '渔村卫生院 = 15家'],
    ['新增监控探头900路、传感器300个。', '新增监控探头 = 900路', '新增传感器 = 300个'],
    ['联合海事、渔政等5个部门开展执法检查20次。', '执法检查 = 20次'],
    ['培育渔业、盐业等5个产业集群。', '产业集群 = 5个'],
    ['安置渔民200户。', '安置渔民 = 200户'],
    ['建成东港路、西三路等20条道路。', '道路 = 20条'],
  ])('%s promises', (text, ...targets) => {
    expect(targetsOf(text)).toEqual(targets)
  })
})
