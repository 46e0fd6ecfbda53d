import { describe, expect, it } from 'vitest'
import type { LoopTransition } from './loop.ts'
import { pathsOf } from './paths-of.ts'
import { smallLoop } from './testing/small-loop.ts'

const events = (path: readonly LoopTransition[]) => path.map(({ event }) => event).join(' ')

describe('pathsOf', () => {
  const { toEnds, rounds } = pathsOf(smallLoop)

  it('finds every simple path to an end, two events between the same states apart', () => {
    expect(toEnds.map(events).sort()).toEqual(['enter accept', 'lapse', 'submit accept'])
  })

  it('finds each round once, with the way to it', () => {
    expect(rounds.map(({ round }) => events(round)).sort()).toEqual([
      'enter accept reopen',
      'enter withdraw',
      'lapse reopen',
      'submit accept reopen',
      'submit withdraw',
    ])
    expect(rounds.every(({ approach }) => approach.length === 0)).toBe(true)
  })

  it('finds a step that stays where it is, and rounds away from the start', () => {
    const [submit] = smallLoop.transitions as [LoopTransition]
    const step = (from: string, event: string, to: string): LoopTransition => ({ ...submit, from, event, to })
    const transitions = [
      step('draft', 'submit', 'checking'),
      step('checking', 'ask', 'checking'),
      step('checking', 'accept', 'accepted'),
      step('accepted', 'reopen', 'checking'),
    ]
    const found = pathsOf({ ...smallLoop, transitions })
    expect(found.toEnds.map(events)).toEqual(['submit accept'])
    expect(found.rounds.map(({ approach, round }) => [events(approach), events(round)])).toEqual([
      ['submit', 'ask'],
      ['submit', 'accept reopen'],
    ])
  })
})
