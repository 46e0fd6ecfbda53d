import { describe, expect, it } from 'vitest'
import { resolveCode } from './resolve-code.ts'
import { shippedRegions } from './testing/shipped-regions.ts'

const { tree, successions } = shippedRegions()
const resolve = (code: string, day: string) =>
  resolveCode(code, day, tree, successions).map(({ code, name }) => `${code}${name}`)

describe('resolveCode', () => {
  it.each([
    ['330213', '2024-01-01', ['330213奉化区']],
    ['330283', '2024-01-01', ['330213奉化区']],
    ['330213', '2010-01-01', ['330283奉化市']],
    ['330383', '2018-01-01', ['330327苍南县']],
    ['330104', '2024-01-01', ['330102上城区', '330114钱塘区']],
    ['330114', '2020-01-01', ['330104江干区', '330109萧山区']],
    ['330305', '2012-01-01', ['330303龙湾区', '330322洞头县']],
    ['999999', '2024-01-01', []],
  ])('%s on %s', (code, day, regions) => {
    expect(resolve(code, day)).toEqual(regions)
  })
})
