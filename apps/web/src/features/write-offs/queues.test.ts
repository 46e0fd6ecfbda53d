import { describe, expect, it } from 'vitest'
import type { WriteOff } from '../../api/types.ts'
import { firstQueue, queueOf } from './queues.ts'

const row = (state: string, workdaysLeft: number | null = null) => ({ state, workdaysLeft }) as WriteOff

describe('the queue of a write-off', () => {
  it('is that of whose turn it is, and of the second look once it is near', () => {
    expect(['applying', 'mending', 'reviewing'].map((state) => queueOf(row(state)))).toEqual([
      'mending',
      'mending',
      'reviewing',
    ])
    expect([80, 10, -3].map((left) => queueOf(row('written_off', left)))).toEqual(['struck', 'revisit', 'revisit'])
    expect(['settled', 'refused', 'terminated'].map((state) => queueOf(row(state)))).toEqual([
      'struck',
      'closed',
      'closed',
    ])
  })

  it('opens first where the role has something to do, else where it would have', () => {
    expect(firstQueue('office', [row('verifying'), row('written_off', 2)])).toBe('verifying')
    expect(firstQueue('supervision', [row('written_off', 2)])).toBe('revisit')
    expect(firstQueue('leading_group', [])).toBe('deciding')
    expect(firstQueue(undefined, [])).toBe('verifying')
  })
})
