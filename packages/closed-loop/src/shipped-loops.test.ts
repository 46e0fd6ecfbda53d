import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { allowedEvents } from './allowed-events.ts'
import type { Case } from './case.ts'
import type { Loop } from './loop.ts'
import type { Party } from './party.ts'
import { casesAlong, filled } from './testing/act.ts'
import { asker, eventOn, loopFrom, on } from './testing/small-loop.ts'
import { timeoutOf } from './timeout-of.ts'
import { transition } from './transition.ts'

const shipped = (name: string) =>
  loopFrom(parse(readFileSync(new URL(`../../../loops/${name}.yaml`, import.meta.url), 'utf8')))
const facts = ['report_made', 'plan_written', 'evidence_opened', 'all_criteria_met'] as const

/** A person for a party presses a button on a day. */
type Act = readonly [day: string, id: string, as: Party, event: string]

/** The last case, or the sentence that refused the last act. */
function play(loop: Loop, acts: readonly Act[]): Case | string {
  let current = casesAlong(loop, [])[0]!
  for (const [day, id, as, event] of acts) {
    const row = loop.transitions.find((row) => row.from === current.state && row.event === event)
    const press = eventOn(current, event, asker(id, as), { form: filled(row?.form ?? []), facts })
    const answer = transition(loop, current, press, on(day))
    if ('refused' in answer) return answer.refused.message
    current = answer.case
  }
  return current
}

describe('monthly-return', () => {
  const loop = shipped('monthly-return')
  const submit: Act = ['2024-09-26', 'wang', 'reporter', 'submit']
  const sign: Act = ['2024-09-27', 'chen', 'unit_leader', 'sign']

  it('goes from the liaison over the leader to the office', () => {
    expect(play(loop, [submit])).toMatchObject({ state: 'signing', owner: 'unit_leader', dueOn: '2024-09-29' })
    expect(play(loop, [submit, sign])).toMatchObject({ state: 'reviewing', owner: 'office', dueOn: '2024-10-08' })
    const accept: Act = ['2024-09-30', 'li', 'office', 'accept']
    expect(play(loop, [submit, sign, accept])).toMatchObject({ state: 'accepted', owner: null })
  })

  it('sends nothing on that says nothing', () => {
    const [draft] = casesAlong(loop, [])
    if (!draft) throw new Error('no case')
    const press = eventOn(draft, 'submit', asker('wang', 'reporter'), { form: {}, facts: [] })
    expect(transition(loop, draft, press, on('2024-09-26'))).toMatchObject({ refused: { code: 'TT-L-205' } })
  })

  it('takes what a leader signed on paper, by the office’s word', () => {
    const onPaper: Act = ['2024-09-27', 'li', 'office', 'sign_on_paper']
    expect(play(loop, [submit, onPaper])).toMatchObject({ state: 'reviewing', owner: 'office' })
  })

  it('gives fresh working days to what is returned, even after the deadline', () => {
    const returned: Act = ['2024-09-30', 'li', 'office', 'return']
    expect(play(loop, [submit, sign, returned])).toMatchObject({ state: 'returned', dueOn: '2024-10-09' })
  })

  it('lets each level return only what lies with it', () => {
    expect(play(loop, [submit, ['2024-09-26', 'li', 'office', 'return']])).toBe('“退回”由分管领导办理')
    expect(play(loop, [submit, sign, ['2024-09-27', 'chen', 'unit_leader', 'return']])).toBe('“退回”由共富办办理')
  })

  it('lets a level take back until the next has acted', () => {
    const withdraw: Act = ['2024-09-27', 'wang', 'reporter', 'withdraw']
    expect(play(loop, [submit, withdraw])).toMatchObject({ state: 'draft', owner: 'reporter' })
    expect(play(loop, [submit, sign, withdraw])).toBe('“撤回”由分管领导办理')
  })

  it('marks what the office entered, and has the unit told', () => {
    expect(play(loop, [['2024-09-27', 'li', 'office', 'enter_for_unit']])).toMatchObject({
      state: 'reviewing',
      onBehalf: true,
      reporterId: 'li',
    })
  })

  it('takes in a returned sheet as the unit’s own word, whatever was dictated before', () => {
    const entered: Act = ['2024-09-25', 'li', 'office', 'enter_for_unit']
    const returned: Act = ['2024-09-26', 'li', 'office', 'return']
    const taken: Act = ['2024-09-27', 'li', 'office', 'take_in']
    expect(play(loop, [taken])).toMatchObject({ state: 'reviewing', onBehalf: false })
    expect(play(loop, [entered, returned, taken])).toMatchObject({ state: 'reviewing', onBehalf: false })
  })

  it('lapses after the third working day of grace, and is reopened by the office for a late report', () => {
    const draft = play(loop, []) as Case
    expect(draft.dueOn).toBe('2024-09-29')
    expect(timeoutOf(loop, draft, on('2024-10-09'))).toBeNull()
    const event = timeoutOf(loop, draft, on('2024-10-10'))!
    const answer = transition(loop, draft, event, on('2024-10-10'))
    const lapsed = 'case' in answer ? answer.case : draft
    expect(lapsed.state).toBe('lapsed')
    const buttons = allowedEvents(loop, lapsed, asker('li', 'office'), [], on('2024-10-10'))
    expect(buttons.map(({ transition, refused }) => [transition.name, refused])).toEqual([['重启', null]])
  })

  it('never lapses while it lies with the office', () => {
    const current = play(loop, [submit, sign]) as Case
    expect(timeoutOf(loop, current, on('2025-09-01'))).toBeNull()
  })
})

describe('write-off', () => {
  const loop = shipped('write-off')
  const apply: Act = ['2024-09-09', 'wang', 'reporter', 'apply']
  const pass: Act = ['2024-09-12', 'zhao', 'verifier', 'pass']
  const forward: Act = ['2024-09-13', 'li', 'office', 'forward']
  const approve: Act = ['2024-09-14', 'zhou', 'leading_group', 'approve']
  const confirm: Act = ['2025-03-14', 'zhao', 'verifier', 'confirm']

  it('ends only after the re-visit six months later', () => {
    const writtenOff = play(loop, [apply, pass, forward, approve])
    expect(writtenOff).toMatchObject({ state: 'written_off', owner: 'verifier', dueOn: '2025-03-14' })
    expect(play(loop, [apply, pass, forward, approve, confirm])).toMatchObject({ state: 'settled', owner: null })
  })

  it('is verified by another person than the reporter, and reviewed by another than the verifier', () => {
    expect(play(loop, [apply, ['2024-09-12', 'wang', 'verifier', 'pass']])).toMatch(/^核验人不能是填报人/u)
    expect(play(loop, [apply, pass, ['2024-09-13', 'zhao', 'office', 'forward']])).toMatch(/^审核人不能是核验人/u)
    const sameAgain: Act = ['2025-03-14', 'wang', 'verifier', 'confirm']
    expect(play(loop, [apply, pass, forward, approve, sameAgain])).toMatch(/^核验人不能是填报人/u)
  })

  it('is refused with a finding, and the unit may apply anew in the same case', () => {
    const fail: Act = ['2024-09-12', 'zhao', 'verifier', 'fail']
    expect(play(loop, [apply, fail])).toMatchObject({ state: 'refused', owner: null })
    const again: Act = ['2024-09-18', 'chen', 'unit_leader', 'reapply']
    expect(play(loop, [apply, fail, again])).toMatchObject({ state: 'mending', owner: 'reporter', version: 4 })
  })

  it('comes back to the unit when the re-visit finds it uncured, with its history', () => {
    const relapse: Act = ['2025-03-10', 'zhao', 'verifier', 'relapse']
    expect(play(loop, [apply, pass, forward, approve, relapse])).toMatchObject({
      state: 'mending',
      owner: 'reporter',
      dueOn: '2025-03-25',
      version: 6,
    })
  })
})

describe('unit-plan', () => {
  const loop = shipped('unit-plan')
  const submit: Act = ['2024-09-26', 'wang', 'reporter', 'submit']

  it('goes from the unit to the office and back with a reason, until it is accepted', () => {
    expect(play(loop, [submit])).toMatchObject({ state: 'reviewing', owner: 'office' })
    const returned: Act = ['2024-09-27', 'li', 'office', 'return']
    expect(play(loop, [submit, returned])).toMatchObject({ state: 'returned', owner: 'reporter' })
    const again: Act = ['2024-09-29', 'chen', 'unit_leader', 'submit']
    expect(play(loop, [submit, returned, again, ['2024-09-30', 'li', 'office', 'accept']])).toMatchObject({
      state: 'accepted',
      owner: null,
    })
  })

  it('is not sent while a measure says nothing', () => {
    const [drafting] = casesAlong(loop, [])
    if (!drafting) throw new Error('no case')
    const press = eventOn(drafting, 'submit', asker('wang', 'reporter'), { form: {}, facts: [] })
    expect(transition(loop, drafting, press, on('2024-09-26'))).toMatchObject({ refused: { code: 'TT-L-205' } })
  })
})
