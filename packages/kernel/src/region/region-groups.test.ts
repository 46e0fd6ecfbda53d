import { describe, expect, it } from 'vitest'
import { readRegionTables } from './read-region-tables.ts'
import { RegionGroups } from './region-groups.ts'
import { shippedRegions } from './testing/shipped-regions.ts'

const regions = `code,name,level,parent,valid_from,valid_to,former_codes
330000,浙江省,province,,,,
330100,杭州市,prefecture,330000,,,
`
const successions = 'day,kind,from,to,family,share,source\n'
function read(...lines: string[]) {
  const text = ['group,code,valid_from,valid_to,source', ...lines].join('\n')
  const file = (name: string, content: string) => [{ name, text: content }]
  return readRegionTables(file('a.csv', regions), file('s.csv', successions), file('groups.csv', `${text}\n`))
}
function problems(...lines: string[]) {
  const answer = read(...lines)
  return 'problems' in answer ? answer.problems.map(({ code, place, message }) => `${code} ${place}：${message}`) : []
}

describe('groups of places', () => {
  it('are asked for a day', () => {
    const answer = read('试点市,330100,2021-01-01,2024-01-01,某通知', '试点市,330100,2025-01-01,,某通知')
    if ('problems' in answer) throw new Error(JSON.stringify(answer.problems))
    const groups = new RegionGroups(answer.groupMembers)
    expect(['2020-12-31', '2021-01-01', '2024-01-01', '2025-06-30'].map((day) => groups.of('330100', day))).toEqual([
      [],
      ['试点市'],
      [],
      ['试点市'],
    ])
    expect([groups.names, groups.members('试点市', '2022-01-01'), groups.members('别的', '2022-01-01')]).toEqual([
      ['试点市'],
      ['330100'],
      [],
    ])
  })

  it('name line and remedy where a row is not sound', () => {
    expect(problems('试点市,330199,,,某通知')).toEqual([
      'TT-Z-030 groups.csv 第2行：“试点市”的330199不在区划表中；改正代码，或补上区划',
    ])
    expect(problems('试点市,330100,,,某通知', '试点市,330100,2022-01-01,,某通知')).toEqual([
      'TT-Z-031 groups.csv 第3行：330100在“试点市”里重复（groups.csv 第2行）；删去一行，或改起止日',
    ])
    expect(problems('试点市,330100,,,')).toEqual([
      'TT-Z-004 groups.csv 第2行：“试点市”的330100没有来源；写明文件或网址',
    ])
    expect(problems(',330100,2022-13-01,,某通知')).toHaveLength(2)
  })

  it('as shipped: the 26 counties of the plan to 2025, and the 25 of the adjusted list since August 2024', () => {
    const { groupMembers, tree } = shippedRegions()
    const groups = new RegionGroups(groupMembers)
    const names = (group: string, day: string) => groups.members(group, day).map((code) => tree.find(code, day)?.name)
    expect(names('山区26县', '2023-12-31')).toHaveLength(26)
    expect(names('山区海岛县', '2024-08-20')).toEqual([])
    const since = names('山区海岛县', '2024-12-31')
    expect([since.length, since.includes('洞头区'), since.includes('莲都区')]).toEqual([25, true, false])
    expect([...names('山区26县', '2024-12-31'), ...since]).not.toContain(undefined)
  })
})
