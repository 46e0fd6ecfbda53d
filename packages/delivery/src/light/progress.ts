import type { MeasureFacts } from './measure-facts.ts'

/** Steps of the year: done, all, and how many should be done by today. Null without nodes: nothing to count. */
export interface Progress {
  readonly done: number
  readonly total: number
  readonly expected: number
}

/** Counted from nodes alone, so nobody types a percentage. */
export function progressOf({ nodes, today }: Pick<MeasureFacts, 'nodes' | 'today'>): Progress | null {
  if (nodes.length === 0) return null
  return {
    done: nodes.filter(({ doneOn }) => doneOn !== null).length,
    total: nodes.length,
    expected: nodes.filter(({ dueOn }) => dueOn <= today).length,
  }
}

/** Months that were due, and of how many there is a return. */
export function completenessOf({ returns, today }: Pick<MeasureFacts, 'returns' | 'today'>): {
  readonly received: number
  readonly owed: number
} {
  const owed = returns.filter(({ dueOn, standing }) => dueOn < today || standing !== 'awaited')
  const received = owed.filter(({ standing }) => standing === 'received' || standing === 'accepted')
  return { received: received.length, owed: owed.length }
}
