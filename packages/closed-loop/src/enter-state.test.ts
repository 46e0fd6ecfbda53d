import { describe, expect, it } from 'vitest'
import { effectsOfMove } from './enter-state.ts'
import type { LoopState } from './loop.ts'

const state: LoopState = {
  id: 'signing',
  name: '单位审签',
  owner: 'unit_leader',
  due: { kind: 'workdays', count: 2 },
  locked: true,
  end: null,
}

describe('effectsOfMove', () => {
  it('calls the owner once, even if the row tells them too, and tells nobody what they did themselves', () => {
    expect(effectsOfMove(true, state, 'reporter', ['unit_leader', 'reporter', 'office'])).toEqual([
      { kind: 'notify', party: 'unit_leader', task: true },
      { kind: 'notify', party: 'office', task: false },
    ])
    expect(effectsOfMove(true, state, 'unit_leader', [])).toEqual([])
  })

  it('turns the lock only when it has to be turned', () => {
    expect(effectsOfMove(false, state, 'unit_leader', [])).toEqual([{ kind: 'lock' }])
    expect(effectsOfMove(true, { ...state, locked: false }, 'unit_leader', [])).toEqual([{ kind: 'unlock' }])
  })
})
