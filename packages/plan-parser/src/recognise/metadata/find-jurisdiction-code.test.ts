import { describe, expect, it } from 'vitest'
import { completeName, findJurisdictionCode } from './find-jurisdiction-code.ts'

describe('the code of a place', () => {
  it.each([
    ['浙江省', '330000'],
    ['丽水市', '331100'],
    ['龙港市', '330383'],
    ['宁波市奉化区', '330213'],
    ['浙江省宁波市奉化区', '330213'],
    ['浙江省奉化区', '330213'],
    ['北京市朝阳区', '110105'],
    ['东莞市', '441900'],
    ['仙桃市', '429004'],
    ['重庆市石柱土家族自治县', '500240'],
  ])('%s is %s', (name, code) => {
    expect(findJurisdictionCode(name)).toBe(code)
  })

  it.each(['朝阳区', '鼓楼区', '云溪县', '丽水市奉化区', '丽水', '某省丽水市', '市辖区', ''])('%s has none', (name) => {
    expect(findJurisdictionCode(name)).toBeNull()
  })
})

it('completes a name without its level where there is one such place', () => {
  expect(completeName('丽水')).toBe('丽水市')
  expect(completeName('龙港')).toBeNull()
  expect(completeName('云溪镇')).toBeNull()
})
