import { describe, expect, it } from 'vitest'
import type { Session } from '../identity/session.ts'
import { readRegions } from '../regions/regions.ts'
import { type RegionsWanted, tableRegions } from './table-regions.ts'

const regions = readRegions()
const taizhou: Session['place'] = { id: 1, code: '331000', name: '台州市' }
const zhejiang: Session['place'] = { id: 2, code: '330000', name: '浙江省' }
const table = (place: Session['place'], year: string, wanted: RegionsWanted = {}) =>
  tableRegions(regions, place, year, wanted)
const names = (...asked: Parameters<typeof table>) => table(...asked).regions.map(({ name }) => name)

describe('the places of a table', () => {
  it('may be those of a group that lie below, of whatever level lies between', () => {
    expect(names(taizhou, '2023', { group: '山区26县' })).toEqual(['台州市', '三门县', '天台县', '仙居县'])
    expect(names(zhejiang, '2023', { group: '山区26县' })).toHaveLength(27)
    expect(names(zhejiang, '2025', { under: '330300', group: '山区海岛县' })).toEqual([
      ...['温州市', '洞头区', '永嘉县', '苍南县', '文成县', '泰顺县'],
    ])
  })

  it('offer the groups that have a place below at the end of the year', () => {
    expect(table(taizhou, '2023').groups).toEqual([{ group: '山区26县', count: 3 }])
    expect(table(zhejiang, '2024').groups).toEqual([
      { group: '山区26县', count: 26 },
      { group: '山区海岛县', count: 25 },
    ])
    expect(table(zhejiang, '2024', { under: '330200' }).groups).toEqual([])
  })

  it('are none of a group that nobody knows', () => {
    expect(() => table(taizhou, '2023', { group: '山区27县' })).toThrow('这个分组')
  })
})
