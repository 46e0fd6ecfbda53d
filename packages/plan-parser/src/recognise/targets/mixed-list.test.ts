import { expect, it } from 'vitest'
import { targetsOf } from './targets-of.ts'

it('reads words between the figures of a list as promises of their own', () => {
  expect(targetsOf('渔获增长5%、渔民人均收入增长与渔业增长基本同步、海带产量8万吨以上。')).toEqual([
    '渔获增长 = 5%',
    '渔民人均收入增长: 与渔业增长基本同步',
    '海带产量 >= 8万吨',
  ])
  expect(targetsOf('渔获增长5%、单位渔获油耗完成省下达任务、海带产量8万吨等预期目标进展情况纳入月报。')).toEqual([
    '渔获增长 = 5%',
    '单位渔获油耗: 完成省下达任务',
    '海带产量 = 8万吨',
  ])
  expect(targetsOf('完成渔获增长5%、省下达的渔船油耗降低任务等预期目标。')).toEqual([
    '渔获增长 = 5%',
    '省下达的渔船油耗降低任务: 完成',
  ])
  expect(targetsOf('渔获增长5%、渔民收入稳步增长、海带产量8万吨。')).toEqual([
    '渔获增长 = 5%',
    '渔民收入: 稳步增长',
    '海带产量 = 8万吨',
  ])
})

it('leaves lists alone that hold no figure, or whose words are said of all that is listed', () => {
  expect(targetsOf('CO2浓度、水质优良率均完成省下达任务。')).toEqual(['CO2浓度、水质优良率: 均完成省下达任务'])
  expect(targetsOf('新建渔港、码头5座,冷库6座。')).toEqual(['新建渔港、码头 = 5座', '冷库 = 6座'])
  expect(targetsOf('分解省下达的渔船油耗降低任务。')).toEqual([])
})
