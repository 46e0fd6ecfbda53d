import { describe, expect, it } from 'vitest'
import { REGION_LEVELS } from './region.ts'
import { shippedRegions } from './testing/shipped-regions.ts'

const { regions, successions, tree } = shippedRegions()
const PROVINCE = '330000'

describe('regions/zhejiang.csv', () => {
  it('holds one province with its cities, counties and towns', () => {
    const current = regions.filter(({ until }) => until === null)
    const counts = REGION_LEVELS.map((level) => current.filter((region) => region.level === level).length)
    expect(counts).toEqual([1, 11, 90, 1364, 0])
    expect(tree.descendants(PROVINCE, '2025-12-31')).toHaveLength(1465)
  })

  it('had 90 counties before the ten changes since 2010, and has 90 after them', () => {
    const counties = (day: string) => tree.below(PROVINCE, 'county', day).length
    expect(['2012-12-31', '2016-09-13', '2016-09-14', '2019-08-15', '2019-08-16', '2021-03-11'].map(counties)).toEqual([
      90, 90, 89, 89, 90, 90,
    ])
  })

  it('has no towns under Longgang', () => {
    expect(tree.find('330383', '2019-08-15')).toBeNull()
    expect(tree.find('330383', '2019-08-16')).toMatchObject({ name: '龙港市', parent: '330300' })
    expect(tree.children('330383', '2025-12-31')).toEqual([])
  })

  it('names as former codes what the successions tell', () => {
    const told = successions.filter(({ kind }) => kind === 'upgrade' || kind === 'rename')
    const former = regions.flatMap(({ code, formerCodes }) => formerCodes.map((one) => `${one}>${code}`))
    expect(former.sort()).toEqual(told.map(({ from, to }) => `${from}>${to}`).sort())
  })

  it('has the code of every place below that of its superior', () => {
    for (const { code, parent, level } of regions)
      if (level === 'county') expect(parent).toBe(`${code.slice(0, 4)}00`)
      else if (level === 'township') expect(parent).toBe(code.slice(0, 6))
  })
})
