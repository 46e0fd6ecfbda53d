import type { Diagnostic, Severity } from '@tongtu/plan'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { placeOf, step, worstFirst } from './doubt-cursor.ts'

const doubt = (severity: Severity, from: number, message = ''): Diagnostic => ({
  code: 'TT-C-021',
  severity,
  message,
  span: [from, from + 4],
})
const [first, second, third, hint] = worstFirst([
  doubt('hint', 5),
  doubt('error', 90),
  doubt('warning', 20),
  doubt('error', 10),
]) as [Diagnostic, Diagnostic, Diagnostic, Diagnostic]

describe('the cursor of the doubts', () => {
  it('goes from the worst to the least and round the ends', () => {
    const list = [first, second, third, hint]
    expect(list.map((one) => one.span[0])).toEqual([10, 90, 20, 5])
    expect([step(list, null, 1), step(list, null, -1)]).toEqual([0, 3])
    expect([step(list, hint, 1), step(list, first, -1)]).toEqual([0, 3])
    expect(placeOf(list, null)).toBe(-1)
  })

  it('stands at the one that followed a doubt that is gone, and the next step goes there', () => {
    const left = [first, third, hint]
    expect(placeOf(left, second)).toBe(1)
    expect(step(left, second, 1)).toBe(1)
    expect(step(left, second, -1)).toBe(0)
  })

  it('stands at the last one when nothing followed, and nowhere when nothing is left', () => {
    expect(placeOf([first, second], hint)).toBe(1)
    expect([step([first, second], hint, 1), step([first, second], hint, -1)]).toEqual([0, 1])
    expect([placeOf([], hint), step([], hint, 1)]).toEqual([-1, -1])
  })

  it('follows a doubt whose words changed with a figure, and tells two of one place apart', () => {
    const list = [first, doubt('error', 90, '600'), doubt('error', 90, '700'), hint]
    expect(placeOf(list, doubt('error', 90, '700'))).toBe(2)
    expect(placeOf(list, doubt('error', 90, '500'))).toBe(1)
    expect(step(list, list[1]!, 1)).toBe(2)
  })

  const doubts = fc
    .uniqueArray(fc.tuple(fc.constantFrom<Severity>('error', 'warning', 'hint'), fc.nat(30)), {
      minLength: 1,
      maxLength: 12,
      selector: ([, from]) => from,
    })
    .map((all) => worstFirst(all.map(([severity, from]) => doubt(severity, from))))

  it('comes by every doubt that is left, whichever go while it is on its way', () => {
    fc.assert(
      fc.property(doubts, fc.array(fc.boolean(), { minLength: 12, maxLength: 12 }), (all, goes) => {
        let list = all
        let visited: Diagnostic | null = null
        const seen = new Set<Diagnostic>()
        for (const gone of goes.slice(0, all.length)) {
          visited = list[step(list, visited, 1)] ?? visited
          if (visited) seen.add(visited)
          if (gone) list = list.filter((one) => one !== visited)
        }
        expect(seen).toEqual(new Set(all))
      }),
    )
  })
})
