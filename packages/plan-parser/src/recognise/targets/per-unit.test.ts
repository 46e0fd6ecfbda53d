import { describe, expect, it } from 'vitest'
import { recogniseIn } from './targets-of.ts'

const units = (sentence: string): [string, string | null, string | null][] =>
  recogniseIn(sentence).targets.map(({ metric, perUnit, value }) => [metric, perUnit, value])

describe('figures split over places', () => {
  it('names the units that each hold for themselves', () => {
    expect(units('各县(市、区)均建成产业飞地1个以上。')[0]?.[1]).toBe('各县(市、区)')
    expect(units('每个乡镇至少建成1个康养中心。')).toEqual([['康养中心', '每个乡镇', '1']])
  })

  it('counts what each of many has, not how many they are', () => {
    expect(units('2025年年底前,12个县(市、区)各至少建成1个渔业服务中心。')).toEqual([
      ['渔业服务中心', '12个县(市、区)', '1'],
    ])
  })

  it('gives the metric of the whole to the places it is split over', () => {
    expect(units('新建公共停车位9000个,其中东河县3000个、西江市6000个。')).toEqual([
      ['新建公共停车位', null, '9000'],
      ['新建公共停车位', '东河县', '3000'],
      ['新建公共停车位', '西江市', '6000'],
    ])
  })

  it('finds the thing behind the last of its places where no whole is named', () => {
    expect(units('其中龙门镇5个、石桥镇3个、白马乡2个共富工坊。')).toEqual([
      ['共富工坊', '龙门镇', '5'],
      ['共富工坊', '石桥镇', '3'],
      ['共富工坊', '白马乡', '2'],
    ])
    expect(units('新建龙门镇5个、石桥镇3个充电站。')).toEqual([
      ['新建充电站', '龙门镇', '5'],
      ['新建充电站', '石桥镇', '3'],
    ])
    expect(units('建成绿色园区2个、示范社区8个样板。').map(([, place]) => place)).toEqual([null])
    expect(units('新建书屋5个、驿站3个、口袋公园2个。').map(([metric]) => metric)).toEqual([
      '新建书屋',
      '新建驿站',
      '新建口袋公园',
    ])
  })

  it('names places behind the verb that they share', () => {
    expect(units('通航天数分别达到青山220天、石桥210天和白马250天。')).toEqual([
      ['通航天数', '青山', '220'],
      ['通航天数', '石桥', '210'],
      ['通航天数', '白马', '250'],
    ])
    expect(units('渔船、渔港分别达到50艘和5座。').map(([, place]) => place)).toEqual([null, null])
  })

  it('does not take a thing that ends like a place for one', () => {
    expect(units('建成绿色园区2个、示范社区8个。').map(([, place]) => place)).toEqual([null, null])
  })
})
