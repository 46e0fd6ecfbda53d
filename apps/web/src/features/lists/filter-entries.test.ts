import { describe, expect, it } from 'vitest'
import type { ListEntry } from '../../api/types.ts'
import { filterEntries } from './filter-entries.ts'

const entry = (id: string, more: Partial<ListEntry>): ListEntry => ({
  id,
  title: id,
  measureId: null,
  measureNo: null,
  measureEnded: false,
  details: {},
  trackId: null,
  label: null,
  state: 'active',
  reason: null,
  carried: false,
  light: null,
  chain: { light: 'on_track', withLight: 1, counted: 1, done: 0, steps: null },
  supports: [],
  supportedBy: [],
  lead: [],
  goal: null,
  due: null,
  nodes: [],
  revision: 1,
  changedAt: '2026-03-02T02:00:00.000Z',
  changedBy: null,
  ...more,
})
const entries = [
  entry('建书屋', { lead: ['县教育局'], label: '3-2' }),
  entry('办活动', { details: { c1: 'Wi-Fi覆盖' }, trackId: 'tr-1' }),
  entry('旧事项', { state: 'dropped', chain: { light: 'off_track', withLight: 1, counted: 1, done: 0, steps: null } }),
]
const nothing = { words: '', unit: '', light: '', track: '', dropped: false }
const found = (more: Partial<typeof nothing>) => filterEntries(entries, { ...nothing, ...more }).map(({ id }) => id)

describe('filtering a list', () => {
  it('leaves out only what is struck off, and that on request not', () => {
    expect(found({})).toEqual(['建书屋', '办活动'])
    expect(found({ dropped: true, light: 'off_track' })).toEqual(['旧事项'])
  })

  it('looks in every text of an entry', () => {
    expect([found({ words: '3-2' }), found({ words: 'wi-fi' }), found({ words: '教育' })]).toEqual([
      ['建书屋'],
      ['办活动'],
      ['建书屋'],
    ])
  })

  it('narrows by unit and track together', () => {
    expect([found({ unit: '县教育局' }), found({ track: 'tr-1' }), found({ unit: '县教育局', track: 'tr-1' })]).toEqual(
      [['建书屋'], ['办活动'], []],
    )
  })
})
