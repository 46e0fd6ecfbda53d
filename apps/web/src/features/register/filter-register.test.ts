import { expect, it } from 'vitest'
import type { Post, RegisterUnit } from '../../api/types.ts'
import { countVacant, filterRegister } from './filter-register.ts'

const post = (kind: Post['kind'], name: string | null, section: string | null = null): Post => ({
  kind,
  section,
  title: null,
  next: null,
  holder: name
    ? { personId: '', name, phone: null, officePhone: null, from: '2026-01-01', username: null, mayReveal: false }
    : null,
})
const unit = (name: string, aliases: string[], kind: RegisterUnit['unit']['kind'], posts: Post[]): RegisterUnit => ({
  unit: { id: name, name, aliases, kind, position: 0, measureCount: 0 },
  posts,
})
const units = [
  unit('市发展和改革委员会', ['市发改委'], 'department', [post('leader', '甲东方'), post('liaison', '乙立春')]),
  unit('云溪街道', [], 'town', [post('leader', null), post('section_head', '丙示例', '党政办')]),
  unit('水务集团', [], null, [post('leader', null), post('liaison', null)]),
]
const names = (filter: object) =>
  filterRegister(units, { words: '', kind: '', vacant: false, ...filter }).map((one) => one.unit.name)

it('finds units by alias, person and section', () => {
  expect(names({ words: '发改委' })).toEqual(['市发展和改革委员会'])
  expect(names({ words: ' 丙示例' })).toEqual(['云溪街道'])
  expect(names({ words: '党政办' })).toEqual(['云溪街道'])
  expect(names({ words: '无此人' })).toEqual([])
})

it('finds units by kind, also those of none, and by vacancy', () => {
  expect(names({ kind: 'town' })).toEqual(['云溪街道'])
  expect(names({ kind: 'none' })).toEqual(['水务集团'])
  expect(names({ vacant: true })).toEqual(['云溪街道', '水务集团'])
  expect(countVacant(units)).toBe(3)
})
