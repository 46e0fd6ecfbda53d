import { readdirSync, readFileSync } from 'node:fs'
import { dayFromNumber, dayNumber } from '@tongtu/kernel'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { allowedEvents } from './allowed-events.ts'
import type { Case, CaseEvent, Fact, Step } from './case.ts'
import { type Loop, stateOf } from './loop.ts'
import { PARTIES, type Party } from './party.ts'
import { pathsOf } from './paths-of.ts'
import { casesAlong, filled } from './testing/act.ts'
import { loopFrom, on } from './testing/small-loop.ts'
import { timeoutOf } from './timeout-of.ts'
import { transition } from './transition.ts'

const folder = new URL('../../../loops/', import.meta.url)
const loops = readdirSync(folder)
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => loopFrom(parse(readFileSync(new URL(name, folder), 'utf8'))))

/** What the test believes: which version the accepted events have made, and whether what was reported is locked. */
interface Belief {
  version: number
  locked: boolean
  today: string
}
interface Desk {
  current: Case
}

/** Somebody, perhaps the wrong person with an old page and half a form, presses some button. */
class Press implements fc.Command<Belief, Desk> {
  readonly loop: Loop
  readonly press: Pressed
  constructor(loop: Loop, press: Pressed) {
    this.loop = loop
    this.press = press
  }

  check = () => true

  run(belief: Belief, desk: Desk): void {
    const { row, anywhere, id, parties, behind, complete, facts } = this.press
    const rows = this.loop.transitions.filter(({ from }) => anywhere || from === desk.current.state)
    const asked = rows[row % rows.length]!
    const before = structuredClone(desk.current)
    const event: CaseEvent = {
      event: asked.event,
      caseVersion: desk.current.version - behind,
      by: { id, parties },
      form: complete ? filled(asked.form) : {},
      facts,
    }
    const now = on(belief.today)
    const offer = allowedEvents(this.loop, desk.current, { id, parties }, facts, now).find(
      ({ transition }) => transition.event === asked.event,
    )
    const answer = transition(this.loop, desk.current, event, now)
    expect(desk.current).toEqual(before)
    if ('refused' in answer) {
      expect(answer.refused.message).not.toMatch(/undefined|null|\[object/)
      expect(answer.refused.message).toMatch(/；|办理/u)
      return
    }
    expect(offer?.refused).toBeNull()
    expect(behind).toBe(0)
    take(this.loop, belief, desk, answer)
  }

  toString = () => `${this.press.id} as ${this.press.parties}: row ${this.press.row}`
}

/** Days pass, or the clock of the server jumps; then the job that lets cases lapse runs. */
class Tick implements fc.Command<Belief, Desk> {
  readonly loop: Loop
  readonly days: number
  constructor(loop: Loop, days: number) {
    this.loop = loop
    this.days = days
  }

  check = () => true

  run(belief: Belief, desk: Desk): void {
    belief.today = dayFromNumber(dayNumber(belief.today) + this.days)
    const now = on(belief.today)
    const event = timeoutOf(this.loop, desk.current, now)
    if (!event) return
    const answer = transition(this.loop, desk.current, event, now)
    if ('refused' in answer) throw new Error(answer.refused.message)
    take(this.loop, belief, desk, answer)
    expect(timeoutOf(this.loop, desk.current, now)).toBeNull()
  }

  toString = () => `${this.days} days`
}

function take(loop: Loop, belief: Belief, desk: Desk, { case: next, entry, effects }: Step): void {
  belief.version += 1
  desk.current = next
  expect(next.version).toBe(belief.version)
  expect(entry).toMatchObject({ caseVersion: next.version, to: next.state, on: belief.today })
  const state = stateOf(loop, next.state)
  if (state.end === null) {
    expect(next.owner).toBe(state.owner)
    expect(next.dueOn).toMatch(/^\d{4}-\d{2}-\d{2}$/u)
  } else expect([next.owner, next.dueOn]).toEqual([null, null])
  for (const { kind } of effects) {
    if (kind === 'lock' || kind === 'unlock') expect(belief.locked).toBe(kind === 'unlock')
    if (kind !== 'notify') belief.locked = kind === 'lock'
  }
  expect(belief.locked).toBe(state.locked)
  const notified = effects.flatMap((effect) => (effect.kind === 'notify' ? [effect.party] : []))
  expect(new Set(notified).size).toBe(notified.length)
}

interface Pressed {
  readonly row: number
  /** The button of another state: an old page, or somebody who makes up requests. */
  readonly anywhere: boolean
  readonly id: string
  readonly parties: readonly Party[]
  readonly behind: number
  readonly complete: boolean
  readonly facts: readonly Fact[]
}

const usually = <T>(value: T, other: fc.Arbitrary<T>) => fc.oneof({ weight: 4, arbitrary: fc.constant(value) }, other)
const everybody = Object.keys(PARTIES) as Party[]
const pressed: fc.Arbitrary<Pressed> = fc.record({
  row: fc.nat({ max: 60 }),
  anywhere: usually(false, fc.boolean()),
  id: fc.constantFrom('wang', 'li', 'zhao', 'chen', 'zhou', 'wu'),
  parties: usually<readonly Party[]>(everybody, fc.subarray(everybody)),
  behind: usually(0, fc.integer({ min: -1, max: 2 })),
  complete: usually(true, fc.boolean()),
  facts: usually<readonly Fact[]>(
    ['report_made', 'plan_written', 'evidence_opened', 'all_criteria_met'],
    fc.constant([]),
  ),
})
const days = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 0, max: 6 }) },
  { weight: 1, arbitrary: fc.constantFrom(-4000, -30, -1, 40, 400, 20_000) },
)

describe.each(loops.map((loop) => [loop.id, loop] as const))('%s under any sequence of events', (_, loop) => {
  const press = pressed.map((press) => new Press(loop, press))
  const tick = days.map((count) => new Tick(loop, count))

  // Sequences start anywhere, since chance alone seldom goes through a whole loop.
  const { toEnds } = pathsOf(loop)
  const starts = toEnds.flatMap((path) => path.map((_, at) => path.slice(0, at + 1)))

  it('is owned and dated or ended, counts its events, and is unchanged by refusals', () => {
    fc.assert(
      fc.property(
        fc.constantFrom([], ...starts),
        fc.commands([press, press, press, press, tick], { maxCommands: 40, size: 'max' }),
        (start, sequence) => {
          const current = casesAlong(loop, start).at(-1)!
          const { locked } = stateOf(loop, current.state)
          const belief = { version: current.version, locked, today: current.enteredOn }
          fc.modelRun(() => ({ model: belief, real: { current } }), sequence)
        },
      ),
      { numRuns: 300 },
    )
  })
})
