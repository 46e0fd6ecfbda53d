import { type Region, RegionGroups, RegionTree } from '@tongtu/kernel'
import { describe, expect, it } from 'vitest'
import { followingIn, readBy } from './follows.ts'
import { Territory } from './territory.ts'

const region = (code: string, parent: string | null, level: Region['level']): Region => {
  return { code, name: `区划${code}`, level, parent, from: null, until: null, formerCodes: [] }
}
const tree = new RegionTree([
  region('330000', null, 'province'),
  region('330100', '330000', 'prefecture'),
  region('330200', '330000', 'prefecture'),
  ...['330101', '330102'].map((code) => region(code, '330100', 'county')),
  ...['330201', '330202'].map((code) => region(code, '330200', 'county')),
])
const member = (group: string, code: string) => ({ group, code, from: null, until: null, source: '试例' })
const groups = new RegionGroups([
  member('山区', '330101'),
  member('山区', '330201'),
  member('海岛', '330201'),
  member('海岛', '330202'),
])
const province = new Territory(tree, '330000', groups)

describe('同组: the places of a group', () => {
  it('are those of the group that is named, wherever they lie, where the place is one of them', () => {
    expect(province.members('group', '山区', '330101', '2024')).toEqual(['330101', '330201'])
    expect(province.members('group', '山区', '330102', '2024')).toBeNull()
  })

  it('are those of the only group of a place where none is named', () => {
    expect(province.members('group', null, '330202', '2024')).toEqual(['330201', '330202'])
    expect(province.members('group', null, '330201', '2024')).toBeNull()
    expect(province.members('group', null, '330102', '2024')).toBeNull()
  })

  it('are read together, and computed anew together as far as they lie in the place', () => {
    const toGroup = { kind: 'place', to: 'group', group: '山区' } as const
    const dependency = { name: '收入', path: [toGroup] }
    const at = [{ region: '330201', period: '2024' }]
    const both = ['330101', '330201']
    expect(readBy(dependency, at, province).map((one) => one.region)).toEqual(both)
    const following = (territory: Territory) =>
      followingIn({ series: 's', frequency: 'year', dependency }, at, territory).map((one) => one.region)
    expect(following(province)).toEqual(both)
    expect(following(new Territory(tree, '330200', groups))).toEqual(['330201'])
  })
})
