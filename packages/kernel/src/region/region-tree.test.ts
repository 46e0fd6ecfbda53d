import { describe, expect, it } from 'vitest'
import { RegionTree } from './region-tree.ts'
import { region } from './testing/small-regions.ts'

/** Two counties, of which one has villages and no towns, and a town that changed its county in 2020. */
const tree = new RegionTree([
  region('10', 'province', null),
  region('11', 'prefecture', '10'),
  region('111', 'county', '11'),
  region('112', 'county', '11', ['2019-08-16', null]),
  region('1111', 'township', '111', [null, '2020-01-01']),
  region('1112', 'township', '111'),
  region('1121', 'village', '112', ['2019-08-16', null]),
  region('1111', 'township', '112', ['2020-01-01', null]),
])
const codes = (regions: readonly { readonly code: string }[]) => regions.map(({ code }) => code)

describe('RegionTree', () => {
  it('has the children of the day that is asked for', () => {
    expect(codes(tree.children('11', '2018-12-31'))).toEqual(['111'])
    expect(codes(tree.children('11', '2019-08-15'))).toEqual(['111'])
    expect(codes(tree.children('11', '2019-08-16'))).toEqual(['111', '112'])
    expect(codes(tree.children('111', '2019-12-31'))).toEqual(['1111', '1112'])
    expect(codes(tree.children('111', '2020-01-01'))).toEqual(['1112'])
  })

  it('skips a level that is not there', () => {
    expect(codes(tree.ancestors('1121', '2021-01-01'))).toEqual(['112', '11', '10'])
    expect(codes(tree.below('10', 'village', '2021-01-01'))).toEqual(['1121'])
    expect(codes(tree.below('10', 'township', '2021-01-01'))).toEqual(['1112', '1111'])
  })

  it('lists each region before what is below it', () => {
    expect(codes(tree.descendants('10', '2021-01-01'))).toEqual(['11', '111', '1112', '112', '1111', '1121'])
  })

  it('knows the superior of the day, and nobody’s before a region began', () => {
    expect(codes(tree.ancestors('1111', '2019-12-31'))).toEqual(['111', '11', '10'])
    expect(codes(tree.ancestors('1111', '2020-01-01'))).toEqual(['112', '11', '10'])
    expect(tree.ancestors('112', '2018-01-01')).toEqual([])
  })

  it('finds a region by its code on a day, and whenever it was last in use', () => {
    expect(tree.find('1111', '2019-01-01')?.parent).toBe('111')
    expect(tree.find('112', '2019-08-15')).toBeNull()
    expect(tree.findEver('1111')?.parent).toBe('112')
    expect(tree.findEver('999')).toBeNull()
  })
})
