import { describe, expect, it } from 'vitest'
import { allowedEvents } from './allowed-events.ts'
import type { Asker, Case, Fact } from './case.ts'
import { asker, eventOn, on, openSmall, smallLoop } from './testing/small-loop.ts'
import { transition } from './transition.ts'

const report = eventOn(openSmall(), 'submit', asker('wang', 'reporter'), { form: { done: '建成' } })
const step = transition(smallLoop, openSmall(), report, on('2024-09-24'))
const submitted = 'case' in step ? step.case : openSmall()

const buttons = (current: Case, who: Asker, facts: readonly Fact[] = [], day = '2024-09-25') =>
  allowedEvents(smallLoop, current, who, facts, on(day)).map(({ transition, refused }) => [
    transition.event,
    refused?.message ?? null,
  ])

describe('allowedEvents', () => {
  it('gives the owner their buttons and never those of the clock', () => {
    expect(buttons(openSmall(), asker('wang', 'reporter'))).toEqual([
      ['submit', null],
      ['enter', '“代填”由共富办办理'],
    ])
  })

  it('says why a button is missing', () => {
    expect(buttons(submitted, asker('wang', 'reporter', 'verifier'), ['evidence_opened', 'all_criteria_met'])).toEqual([
      ['accept', '核验人不能是填报人；“采用”须换一人办理'],
      ['withdraw', null],
    ])
    expect(buttons(submitted, asker('wang', 'reporter'), [], '2024-09-30')).toEqual([
      ['accept', '“采用”由核验人或共富办办理'],
      ['withdraw', '截止日2024-09-28已过，不能“撤回”；需要修改的，由下一环节退回'],
    ])
  })

  it('offers nothing to somebody without a party', () => {
    expect(buttons(submitted, asker('nobody')).every(([, why]) => why !== null)).toBe(true)
  })
})
