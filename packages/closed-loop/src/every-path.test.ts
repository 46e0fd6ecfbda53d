import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { allowedEvents } from './allowed-events.ts'
import type { Case } from './case.ts'
import { type Loop, type LoopTransition, stateOf } from './loop.ts'
import { pathsOf } from './paths-of.ts'
import { casesAlong, dayFor, eventFor } from './testing/act.ts'
import { loopFrom } from './testing/small-loop.ts'
import { timeoutOf } from './timeout-of.ts'

const folder = new URL('../../../loops/', import.meta.url)
const loops = readdirSync(folder)
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => loopFrom(parse(readFileSync(new URL(name, folder), 'utf8'))))

/** Whoever takes the step is offered it, and the clock fires on its own. */
function isOffered(loop: Loop, current: Case, row: LoopTransition): boolean {
  const [{ by, facts }, now] = [eventFor(current, row), dayFor(current, row)]
  if (by === 'clock') return timeoutOf(loop, current, now)?.event === row.event
  const offers = allowedEvents(loop, current, by, facts, now)
  return offers.some(({ transition, refused }) => transition === row && refused === null)
}

describe.each(loops.map((loop) => [loop.id, loop] as const))('%s', (_, loop) => {
  const { toEnds, rounds } = pathsOf(loop)

  it('walks every row of its table', () => {
    const walked = new Set([...toEnds, ...rounds.map(({ round }) => round)].flat())
    expect(loop.transitions.filter((row) => !walked.has(row)).map(({ from, event }) => `${from} ${event}`)).toEqual([])
  })

  it('leads each path to an end, offered at each step, owned and dated until then', () => {
    for (const path of toEnds) {
      const cases = casesAlong(loop, path)
      for (const [at, row] of path.entries()) {
        const [before, after] = [cases[at]!, cases[at + 1]!]
        expect(isOffered(loop, before, row)).toBe(true)
        expect([before.owner, before.dueOn]).not.toContain(null)
        expect(after).toMatchObject({ state: row.to, version: before.version + 1 })
      }
      expect(cases.at(-1)).toMatchObject({ owner: null, dueOn: null })
      expect(stateOf(loop, cases.at(-1)!.state).end).not.toBeNull()
    }
  })

  it('comes round each round to where it began, twice', () => {
    for (const { approach, round } of rounds) {
      const cases = casesAlong(loop, [...approach, ...round, ...round])
      expect(cases.at(-1)!.state).toBe(cases[approach.length]!.state)
    }
  })

  it('uses no word that the glossary refuses', () => {
    expect(JSON.stringify(loop)).not.toMatch(/驳回|工单|请您|赋能/u)
  })
})
