import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Light, lights, worstFirst } from '../light/light.ts'
import { addLink } from './add-link.ts'
import { chainOf } from './chain-of.ts'
import { chainStanding, type OwnStanding } from './chain-standing.ts'
import { pathBetween } from './path-between.ts'
import { leadsUp, type SupportLink } from './support-link.ts'

const link = (words: string): SupportLink => {
  const [from = '', to = ''] = words.split('→')
  return { from, to }
}
const links = ['改革→工作', '工作→成果', '改革→成果', '成果→定位'].map(link)

describe('a support link', () => {
  it('goes up or stays level, never back', () => {
    expect([leadsUp('reform', 'work'), leadsUp('work', 'work'), leadsUp('result', 'work')]).toEqual([true, true, false])
  })

  it('that would close a cycle is refused with the way round', () => {
    expect(addLink(links, link('成果→改革'))).toEqual({ cycle: ['成果', '改革', '成果'] })
    expect(addLink(links, link('定位→改革'))).toEqual({ cycle: ['定位', '改革', '成果', '定位'] })
    expect(addLink(links, link('工作→工作'))).toEqual({ cycle: ['工作', '工作'] })
  })

  it('that is there already changes nothing', () => {
    expect(addLink(links, link('工作→成果'))).toEqual({ links })
  })
})

describe('the chain of a node', () => {
  it('goes over any number of links, up and down', () => {
    expect(chainOf(links, '工作')).toEqual({ below: new Set(['改革']), above: new Set(['成果', '定位']) })
  })
})

describe('standing', () => {
  const own = (light: Light | null, done = 0, total = 0): OwnStanding => ({
    light,
    progress: total === 0 ? null : { done, total, expected: 0 },
  })

  it('is the worst on the chain with its count, everything counted once', () => {
    const standings = new Map([
      ['改革', own('off_track', 1, 4)],
      ['工作', own('done', 2, 2)],
      ['成果', own('on_track')],
    ])
    expect(chainStanding(links, standings, '成果')).toEqual({
      light: 'off_track',
      withLight: 1,
      counted: 3,
      done: 1,
      steps: { done: 3, total: 6, expected: 0 },
    })
    expect(chainStanding(links, standings, '工作')).toMatchObject({ counted: 2, done: 1 })
  })

  it('of what nobody reports on comes from below, and is no data where nothing is below', () => {
    const standings = new Map([['工作', own('done')]])
    expect(chainStanding([link('工作→成果')], standings, '成果')).toMatchObject({ light: 'done', counted: 1, done: 1 })
    expect(chainStanding([], standings, '成果')).toMatchObject({ light: 'no_data', counted: 1, done: 0 })
  })
})

describe('any sequence of links', () => {
  const node = fc.integer({ min: 0, max: 9 }).map(String)
  const wanted = fc.array(fc.record({ from: node, to: node }), { maxLength: 60 })
  const build = (all: readonly SupportLink[]) =>
    all.reduce<readonly SupportLink[]>((kept, one) => {
      const added = addLink(kept, one)
      return 'links' in added ? added.links : kept
    }, [])

  it('makes no cycle, and refuses only what would make one', () => {
    fc.assert(
      fc.property(wanted, (all) => {
        const kept = build(all)
        for (const one of kept) expect(pathBetween(kept, one.to, one.from)).toBeNull()
        for (const one of all) {
          const refused = !kept.some(({ from, to }) => from === one.from && to === one.to)
          if (refused) expect(pathBetween(kept, one.to, one.from)).not.toBeNull()
        }
      }),
    )
  })

  it('tells a cycle whose every step is a link', () => {
    fc.assert(
      fc.property(wanted, fc.record({ from: node, to: node }), (all, one) => {
        const kept = build(all)
        const answer = addLink(kept, one)
        if (!('cycle' in answer)) return
        const steps = answer.cycle.slice(1).map((to, index) => ({ from: answer.cycle[index], to }))
        expect(steps[0]).toEqual(one)
        for (const step of steps.slice(1)) expect(kept).toContainEqual(step)
        expect(answer.cycle.at(-1)).toBe(one.from)
      }),
    )
  })

  it('gives closed chains: what is below a node below is below, and above is its mirror', () => {
    fc.assert(
      fc.property(wanted, node, (all, id) => {
        const kept = build(all)
        const { below, above } = chainOf(kept, id)
        for (const one of below) for (const two of chainOf(kept, one).below) expect(below).toContain(two)
        for (const one of below) expect(chainOf(kept, one).above).toContain(id)
        for (const one of above) expect(chainOf(kept, one).below).toContain(id)
        expect(below.has(id) || above.has(id)).toBe(false)
      }),
    )
  })

  it('never gives a node a better light than anything below it, nor counts more done than there are', () => {
    const standings = fc
      .array(fc.option(fc.constantFrom(...lights)), { minLength: 10, maxLength: 10 })
      .map((all) => new Map(all.map((light, index) => [String(index), { light, progress: null }])))
    fc.assert(
      fc.property(wanted, standings, node, (all, own, id) => {
        const kept = build(all)
        const standing = chainStanding(kept, own, id)
        for (const one of chainOf(kept, id).below) {
          const under = chainStanding(kept, own, one)
          expect(worstFirst.indexOf(standing.light)).toBeLessThanOrEqual(worstFirst.indexOf(under.light))
          expect(standing.done).toBeGreaterThanOrEqual(under.done)
        }
        expect(standing.withLight).toBeGreaterThan(0)
        expect(standing.done).toBeLessThanOrEqual(standing.counted)
      }),
    )
  })
})
