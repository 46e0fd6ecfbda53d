import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { numberInGroups } from './number-in-groups.ts'
import { byTrackOrder, entryLabel, trackFormula, trackLabel } from './track.ts'

const track = (side: 'work' | 'reform', role: 'main' | 'named' | 'other', no: number) => ({ side, role, no })

describe('tracks', () => {
  const work = [
    track('work', 'main', 1),
    ...[1, 2, 3].map((no) => track('work', 'named', no)),
    track('work', 'other', 1),
  ]

  it('say their formula and their labels', () => {
    expect(trackFormula(work, 'work')).toBe('1+3+N')
    expect(trackFormula([track('reform', 'main', 1), track('reform', 'other', 2)], 'reform')).toBe('1+n')
    expect(trackFormula([], 'work')).toBe('')
    expect(work.toReversed().toSorted(byTrackOrder).map(trackLabel)).toEqual(['总', '1', '2', '3', 'N1'])
    expect(entryLabel(track('reform', 'other', 2), 4)).toBe('n2-4')
  })
})

describe('numbers in groups', () => {
  const item = fc.record({
    group: fc.constantFrom('a', 'b', 'c'),
    no: fc.constant(null) as fc.Arbitrary<number | null>,
  })

  it('are unique in their group and stay whatever is added later', () => {
    fc.assert(
      fc.property(fc.array(item), fc.array(item), (first, more) => {
        const before = numberInGroups(first)
        const after = numberInGroups([...before, ...more])
        expect(after.slice(0, before.length)).toEqual(before)
        expect(new Set(after.map(({ group, no }) => `${group}${no}`)).size).toBe(after.length)
      }),
    )
  })

  it('follow each other from 1, in the order of the items', () => {
    const given = numberInGroups([
      { group: 'a', no: null },
      { group: 'b', no: 4 },
      { group: 'a', no: null },
      { group: 'b', no: null },
    ])
    expect(given.map(({ no }) => no)).toEqual([1, 4, 2, 5])
  })
})
