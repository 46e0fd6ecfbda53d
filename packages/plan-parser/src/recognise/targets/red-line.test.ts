import { expect, it } from 'vitest'
import { targetsOf } from './targets-of.ts'

it('reads the area of a red line as the least there is to be', () => {
  expect(targetsOf('坚决守住12.5万亩耕地保护红线。')).toEqual(['耕地保护红线 >= 12.5万亩'])
  expect(targetsOf('开展巡查,严守80万亩养殖水域红线。')).toEqual(['养殖水域红线 >= 80万亩'])
})

it('reads none where no area is named or nothing is held', () => {
  expect(targetsOf('守住渔业安全底线。')).toEqual([])
  expect(targetsOf('逾越12万亩耕地红线的项目一律不批。')).toEqual([])
})
