import { Exact } from '@tongtu/kernel'
import { describe, expect, it } from 'vitest'
import type { MilestoneTarget } from '../target/rules-of.ts'
import { rule } from '../testing/rules.ts'
import { ambitionOf, boldest } from './ambition.ts'

const milestones = (values: Readonly<Record<string, string>>): MilestoneTarget[] =>
  Object.entries(values).map(([period, value]) => ({ period, rule: rule('bound', '=', { value }), alternatives: [] }))
const base = (period: string, value: string) => ({ period, value: new Exact(value) })

describe('ambitionOf', () => {
  it('goes from the base to the last target, by so much a year', () => {
    const { value } = ambitionOf(milestones({ 2022: '7.27', 2025: '9.24' }), base('2020', '6.24'))
    expect(value?.perYear?.toFixed()).toBe('0.6')
    expect(value?.growth?.value?.times(100).toDecimalPlaces(2).toFixed()).toBe('8.17')
  })

  it('goes from the first milestone where there is no base, and has no steepness with one figure alone', () => {
    const { value } = ambitionOf(milestones({ 2022: '7.27', 2025: '9.24' }), null)
    expect([value?.from?.is, value?.perYear?.toDecimalPlaces(4).toFixed()]).toEqual(['target', '0.6567'])
    expect(ambitionOf(milestones({ 2025: '9.24' }), null).value).toMatchObject({ from: null, perYear: null })
  })

  it('says why words have none, and why a base of zero has no rate', () => {
    const worded = [{ period: '2025', rule: rule('trend', 'qualitative', { words: '稳步提升' }), alternatives: [] }]
    expect(ambitionOf(worded, null).reason?.words).toContain('没有可比的数')
    const { value } = ambitionOf(milestones({ 2025: '8' }), base('2020', '0'))
    expect([value?.perYear?.toFixed(), value?.growth?.reason]).toEqual(['1.6', 'base_zero'])
  })
})

describe('boldest', () => {
  const values = [new Exact(5), null, new Exact(7), new Exact(7)]
  it('is whoever asks most by the better side, all of them where several do', () => {
    expect(boldest(values, 'up')).toEqual([false, false, true, true])
    expect(boldest(values, 'down')).toEqual([true, false, false, false])
    expect(boldest(values, 'within')).toEqual([false, false, false, false])
    expect(boldest([new Exact(5), new Exact(5)], 'up')).toEqual([false, false])
  })
})
