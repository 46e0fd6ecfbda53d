import { describe, expect, it } from 'vitest'
import { facetNames, filterRows, isUnder, narrowRows, rowFilterOf, statuses } from './row-facets.ts'
import { figure, rowWith } from './test-row.ts'

const rows = [
  rowWith('i-1', {
    indicator: { category: '富民', attribute: '评价指标', name: '居民收入' },
    observations: [figure('2024', '5')],
  }),
  rowWith('i-2', {
    indicator: { category: '富民', name: '收入倍差' },
    verdict: { status: 'off_track', warning: 'red' },
  }),
  rowWith('i-3', {
    indicator: { category: '生态', leadUnits: [{ unitId: 'u-1', name: '县生态环境局' }] },
    verdict: { status: 'at_risk', warning: 'blue' },
    observations: [figure('2024', '23')],
  }),
  rowWith('i-4', { indicator: { category: '生态' }, verdict: null }),
  rowWith('i-5', { verdict: { status: 'no_data', awaiting: true } }),
]
const filter = (query: string) => rowFilterOf((name) => new URLSearchParams(query).get(name) ?? '')
const list = { rows, searched: { 'i-1': 'juminshouru jmsr 人均收入' } }
const ids = (query: string) => filterRows(list, filter(query)).map(({ indicator }) => indicator.id)

describe('the filters of the table', () => {
  it('narrow by category, attribute, words and unit in charge', () => {
    expect(ids('')).toHaveLength(5)
    expect(ids('category=富民')).toEqual(['i-1', 'i-2'])
    expect(ids('attribute=评价指标')).toEqual(['i-1'])
    expect(ids('q=生态环境局')).toEqual(['i-3'])
    expect(ids('q=收入&category=生态')).toEqual([])
  })

  it('R40: find a row by its pinyin, its initials and its other names', () => {
    for (const words of ['juminshouru', 'JMSR', 'shouru', '人均收入']) expect(ids(`q=${words}`)).toEqual(['i-1'])
  })

  it('list under a count exactly what was counted', () => {
    for (const query of ['', 'category=富民', 'q=i-']) {
      const narrowed = narrowRows(list, filter(query))
      for (const facet of facetNames) {
        for (const value of [...statuses, 'none', 'awaiting', 'any', 'red', 'blue', 'filled', 'missing']) {
          const counted = narrowed.filter((row) => isUnder(row, facet, value)).length
          expect(ids(`${query}&${facet}=${value}`)).toHaveLength(counted)
        }
      }
    }
  })

  it('say of every row one status, and ask a figure only of what promises something', () => {
    expect(ids('status=off_track')).toEqual(['i-2'])
    expect(ids('status=none')).toEqual(['i-4'])
    expect(ids('status=awaiting')).toEqual(['i-5'])
    expect(ids('figure=missing')).toEqual(['i-2'])
    expect(ids('warning=any')).toEqual(['i-2', 'i-3'])
    expect(ids('figure=missing')).toEqual(['i-2'])
    expect(ids('figure=filled')).toEqual(['i-1', 'i-3'])
  })
})
