import type { Target } from '@tongtu/plan'
import { describe, expect, it } from 'vitest'
import { targetChanges } from './target-changes.ts'

const target = (metric: string, value: string, due: string | null = '2025') =>
  ({ metric, comparator: '=', value, valueTo: null, unit: '个', words: null, due }) as unknown as Target

describe('changes of targets', () => {
  it('leaves out what stayed and puts old and new figure of one metric together', () => {
    const old = [target('公园', '40'), target('绿道', '9')]
    expect(targetChanges(old, [target('绿道', '9'), target('公园', '45')])).toEqual([
      { before: '2025年，公园40个', after: '2025年，公园45个' },
    ])
    expect(targetChanges(old, old)).toEqual([])
  })

  it('notices another due year', () => {
    expect(targetChanges([target('公园', '40')], [target('公园', '40', '2026')])).toEqual([
      { before: '2025年，公园40个', after: '2026年，公园40个' },
    ])
  })

  it('says what came, what went, and takes a single renamed target for the same', () => {
    expect(targetChanges([], [target('公园', '40', null)])).toEqual([{ before: null, after: '公园40个' }])
    expect(targetChanges([target('公园', '40', null)], [])).toEqual([{ before: '公园40个', after: null }])
    expect(targetChanges([target('公园', '40', null)], [target('口袋公园', '40', null)])).toEqual([
      { before: '公园40个', after: '口袋公园40个' },
    ])
  })
})
