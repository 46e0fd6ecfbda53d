import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyFigure, d, decimalsIn } from '../testing/numbers.ts'
import { changesOf } from './change.ts'
import { usualBands } from './change-band.ts'
import { referenceRange } from './reference-range.ts'
import { screenChange } from './screen-changes.ts'
import { screenPeers } from './screen-peers.ts'
import { screenByBounds, screenByFences, screenByModifiedZ, screenByZ } from './screen-values.ts'

const months = (values: (number | string)[]) =>
  values.map((value, index) => ({ name: `${index + 1}月`, value: d(value) }))
const slipped = months(['12.1', '12.4', '12.2', '12.9', '12.7', 129, '12.8', '13.1', '13.0', '13.4', '13.2', '13.6'])

describe('R36: figures that stand out of their series', () => {
  it('R36: z, modified z and fences all find a slipped point, and say by how much', () => {
    for (const screen of [screenByZ, screenByModifiedZ, screenByFences]) {
      expect(screen(slipped).flags.map(({ name }) => name)).toEqual(['6月'])
    }
    expect(screenByZ(slipped).flags[0]?.words).toBe('6月为129，偏离均值的标准差倍数为3.18，超过±3')
  })

  it('R36: a short series is not judged, and the words say why', () => {
    const yearly = months([3, 4, 40])
    for (const screen of [screenByZ, screenByModifiedZ, screenByFences]) {
      expect(screen(yearly)).toMatchObject({ flags: [], reason: { code: 'too_few' } })
    }
    expect(screenByZ(yearly).reason?.words).toBe(
      '只有3个数值，暂不判断离群：数值越少z值上限越低，不足11个时任何数值都到不了3',
    )
  })

  it('R36: no z of ten figures can pass 3, that of eleven can', () => {
    const lone = (count: number) => months([...Array(count - 1).fill(5), 1000])
    expect(screenByZ(lone(10)).reason?.code).toBe('too_few')
    expect(screenByZ(lone(11)).flags).toHaveLength(1)
  })

  it('R36: where most figures are the same the modified z is undefined, not infinite', () => {
    expect(screenByModifiedZ(months([5, 5, 5, 5, 5, 5, 9])).reason?.words).toContain('绝对中位差为零')
    expect(screenByZ(months(Array(12).fill(5))).reason?.words).toContain('标准差为零')
  })

  it('R36: kept bounds judge a single figure; a proposal needs three', () => {
    const range = { low: d('20.1'), high: d(26) }
    expect(screenByBounds({ name: '2024年', value: d(226) }, range).flags[0]?.words).toBe(
      '2024年为226，超出参考范围20.1—26',
    )
    expect(screenByBounds({ name: '2024年', value: d(26) }, range).flags).toEqual([])
    expect(referenceRange([d(1), d(2)]).reason?.code).toBe('too_few')
    expect(referenceRange([d(1), d(2), d(3)]).value).toMatchObject({ low: d(0), high: d(4) })
  })
})

describe('R36: changes on the period before', () => {
  const years = (...values: (number | string)[]) =>
    values.map((value, index) => ({ name: `${2022 + index}年`, value: d(value) }))

  it('R36: a short series goes by the band, and a slipped digit is named with what was meant', () => {
    const [flag] = screenChange(years('21.9', '22.6', 226)).flags
    expect(flag?.words).toBe('2024年为226，2023年为22.6，超过变动幅度50%，疑多一位')
    expect(flag?.suggestion?.toFixed()).toBe('22.6')
    expect(screenChange(years(44400, '4.6')).flags[0]).toMatchObject({ suggestion: d(46000) })
    expect(screenChange(years(44400, '4.6')).flags[0]?.words).toContain('疑将万元误作元')
    expect(screenChange(years(100, 140)).flags).toEqual([])
  })

  it('R36: a rate is compared in percentage points', () => {
    expect(screenChange(years('4.1', '9.3'), usualBands.difference).flags).toEqual([])
    expect(screenChange(years('4.1', '41'), usualBands.difference).flags[0]?.suggestion?.toFixed()).toBe('4.1')
    expect(screenChange(years('-2', '3'), usualBands.difference).flags).toEqual([])
    expect(screenChange(years('0.4', '4'), usualBands.difference).flags[0]?.words).toBe(
      '2023年为4，2022年为0.4，疑多一位',
    )
  })

  it('R36: a long series goes by its own changes, and small ones are never out', () => {
    const steady = [100, 105, 111, 116, 122, 128, 135, 141]
    expect(screenChange(years(...steady, 148)).flags).toEqual([])
    expect(screenChange(years(...steady, 150)).flags).toEqual([])
    expect(screenChange(years(...steady, 190)).flags[0]?.words).toContain('与以往变动相比修正z值')
  })

  it('R36: what cannot be compared says so', () => {
    expect(screenChange(years(5)).reason?.words).toBe('没有上期数值，无从比较变动')
    expect(screenChange(years(0, 5)).reason?.code).toBe('not_positive')
  })

  it('R36: among peers the one whose change differs stands out, though its level does not', () => {
    const places = ['莲都区', '青田县', '缙云县', '遂昌县', '松阳县', '云和县'].map((name, index) => ({
      name,
      before: d(100 + index * 40),
      value: d(108 + index * 43),
    }))
    expect(screenPeers(places).flags).toEqual([])
    const one = { name: '庆元县', before: d(150), value: d(240) }
    expect(screenPeers([...places, one]).flags.map(({ name }) => name)).toEqual(['庆元县'])
    expect(screenPeers(places.slice(0, 4)).reason?.words).toBe(
      '只有4个数值，暂不判断离群：可比地区不足5个，不能以同级比较',
    )
  })

  it('R36: nothing is ever NaN, infinite or thrown', () => {
    const named = fc.array(
      anyFigure.map((value) => ({ name: '某期', value })),
      { maxLength: 15 },
    )
    fc.assert(
      fc.property(named, (items) => {
        const results = [screenByZ, screenByModifiedZ, screenByFences, screenChange].map((screen) => screen(items))
        const peers = screenPeers(items.map(({ name, value }) => ({ name, value, before: items[0]!.value })))
        for (const value of decimalsIn([results, peers])) expect(value.isFinite()).toBe(true)
        for (const { flags, reason } of [...results, peers]) if (reason) expect(flags).toEqual([])
        expect(changesOf(items, 'difference')?.length).toBe(Math.max(items.length - 1, 0))
      }),
    )
  })
})
