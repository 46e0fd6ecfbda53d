import { describe, expect, it } from 'vitest'
import { RegionTree } from './region-tree.ts'
import { reportingUnits } from './reporting-units.ts'
import { region } from './testing/small-regions.ts'

/**
 * Five levels, not all of them everywhere: province 1 with cities A and B; A has county A1 with towns and villages, and
 * county A2 with villages only; B has towns without a county between, and county B2 without anything below.
 */
const tree = new RegionTree([
  region('1', 'province', null),
  region('A', 'prefecture', '1'),
  region('A1', 'county', 'A'),
  region('A1a', 'township', 'A1'),
  region('A1a1', 'village', 'A1a'),
  region('A1a2', 'village', 'A1a'),
  region('A1b', 'township', 'A1'),
  region('A2', 'county', 'A'),
  region('A2v1', 'village', 'A2'),
  region('A2v2', 'village', 'A2'),
  region('B', 'prefecture', '1'),
  region('Bt', 'township', 'B'),
  region('B2', 'county', 'B'),
])
const units = (code: string, having: string, belowOnly = false) =>
  reportingUnits(tree, code, '2024-12-31', (one) => having.split(' ').includes(one), belowOnly)

describe('R24: whose figures make up a total', () => {
  it.each([
    ['the own figure of the top beats everything below', '1', '1 A B A1 A1a1', '1', ''],
    ['both cities', '1', 'A B', 'A B', ''],
    ['a city and the parts of the other', '1', 'A Bt B2', 'A B2 Bt', ''],
    [
      'villages where nobody above has a figure',
      '1',
      'A1a1 A1a2 A1b A2v1 A2v2 Bt B2',
      'A1a1 A1a2 A1b A2v1 A2v2 B2 Bt',
      '',
    ],
    ['a town beats its villages', 'A1', 'A1a A1a1 A1a2 A1b', 'A1a A1b', ''],
    ['a county beats its town and its villages at once', 'A', 'A1 A1a A1a1 A2v1 A2v2', 'A1 A2v1 A2v2', ''],
    ['a county without towns is the sum of its villages', 'A2', 'A2v1 A2v2', 'A2v1 A2v2', ''],
    ['a missing village is named', 'A2', 'A2v1', 'A2v1', 'A2v2'],
    ['a missing county without parts is named itself', 'B', 'Bt', 'Bt', 'B2'],
    ['a missing part of a region that has a figure is not missing', '1', 'A1 A2 A1a1 B', 'A1 A2 B', ''],
    ['nothing at all is one missing region, not its villages', 'A1', '', '', 'A1'],
    ['levels mixed under one superior are counted once each', 'B', 'Bt B2', 'B2 Bt', ''],
  ])('%s', (_, code, having, counted, missing) => {
    const list = (text: string) => (text === '' ? [] : text.split(' '))
    expect(units(code, having)).toEqual({ counted: list(counted), missing: list(missing) })
  })

  it('sums what is below to hold it against the own figure', () => {
    expect(units('1', '1 A B', true)).toEqual({ counted: ['A', 'B'], missing: [] })
    expect(units('B2', 'B2', true)).toEqual({ counted: [], missing: [] })
  })

  it('never counts a region within another, whoever has figures', () => {
    const all = tree.descendants('1', '2024-12-31').map(({ code }) => code)
    for (let subset = 0; subset < 2 ** all.length; subset += 37) {
      const having = all.filter((_, at) => subset & (1 << at))
      const { counted } = units('1', having.join(' '))
      for (const code of counted)
        expect(tree.ancestors(code, '2024-12-31').filter((above) => counted.includes(above.code))).toEqual([])
    }
  })
})
