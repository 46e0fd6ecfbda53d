import { describe, expect, it } from 'vitest'
import type { TargetSettings } from '../../api/types.ts'
import { kindsFor, milestoneOf, plain, withCell, withMilestone, withPlace } from './edit-settings.ts'

const nothing: TargetSettings = {
  ...{ direction: null, tolerance: null, rounding: null, governing: null, base: null, path: null },
  ...{ milestones: [], shared: false, places: [], references: [], ranks: [], alternatives: [] },
}

describe('editing settings', () => {
  it('sets a rule for a milestone and takes it away without a trace', () => {
    const rule = { kind: 'bound', operator: '>=', value: '5' } as const
    const set = withMilestone(nothing, { ...milestoneOf(nothing, '2025'), rule, ground: '通知' })
    expect(milestoneOf(set, '2025').rule).toEqual(rule)
    expect(withMilestone(set, { ...milestoneOf(set, '2025'), rule: null })).toEqual(nothing)
  })

  it('keeps cells in the order of time, and none that is empty', () => {
    const cells = withCell(withCell([], '2024', '8'), '2023', ' 7.5 ')
    expect(cells).toEqual([
      { period: '2023', value: '7.5' },
      { period: '2024', value: '8' },
    ])
    expect(withCell(cells, '2024', '')).toEqual([{ period: '2023', value: '7.5' }])
  })

  it('sets the figures of places below, and forgets a place without any', () => {
    const set = withPlace(withPlace(nothing, '331122', '2025', '4'), '331121', '2025', '4.2')
    expect(set.places.map(({ region }) => region)).toEqual(['331121', '331122'])
    expect(withPlace(withPlace(set, '331121', '2025', ''), '331122', '2025', '')).toEqual(nothing)
  })

  it('reads figures as they are typed in Chinese', () => {
    expect(plain('１，２３４．５ ')).toBe('1234.5')
    expect(plain('−3.5')).toBe('-3.5')
  })

  it('offers no other rule where the plan prints a figure', () => {
    expect(kindsFor('bound')).toEqual([])
    expect(kindsFor('trend')).toContain('bound')
  })
})
