import { expect, it } from 'vitest'
import { completeRateOfKind, rateOfKind } from './kind-of-place.ts'
import { targetsOf } from './targets-of.ts'

it.each([
  ['农村覆盖率', '渔灯城区覆盖率', '渔灯农村覆盖率'],
  ['乡镇覆盖率', '市区渔灯覆盖率', '乡镇渔灯覆盖率'],
  ['行政村收集率', '渔网垃圾乡镇收集率', '渔网垃圾行政村收集率'],
  ['农村达标率', '城区覆盖率', '农村达标率'],
  ['农村渔灯覆盖率', '城区覆盖率', '农村渔灯覆盖率'],
  ['乡镇覆盖率', '渔灯覆盖率', '乡镇覆盖率'],
  ['覆盖率', '渔灯城区覆盖率', '覆盖率'],
])('%s behind %s is %s', (name, before, whole) => {
  expect(completeRateOfKind(name, before)).toBe(whole)
})

it('knows a rate of which only the kind of place is named', () => {
  expect(['行政村覆盖率', '城区渔灯覆盖率', '覆盖率'].map(rateOfKind)).toEqual(['覆盖率', null, null])
})

it('reads such rates in prose, whatever parts them', () => {
  const named = ['渔灯城区覆盖率 = 90%', '渔灯农村覆盖率 = 75%']
  expect(targetsOf('渔灯城区覆盖率达到90%、农村覆盖率达到75%。')).toEqual(named)
  expect(targetsOf('渔灯城区覆盖率达到90%,农村覆盖率达到75%。')).toEqual(named)
  expect(targetsOf('渔灯城区覆盖率、农村覆盖率分别达到90%、75%。')).toEqual(named)
})
