import { describe, expect, it } from 'vitest'
import { pageOf } from './page-of.ts'

const node = { subject: 'n-8', loop: null, planId: 'p-1' }

describe('the page of a node', () => {
  it('is the return in which it is ticked, else its measure, else the chart of its plan', () => {
    expect(pageOf('330213', 'liaison', { ...node, tickedIn: 'c-12' })).toBe('/r/330213/reports?case=c-12')
    expect(pageOf('330213', 'liaison', { ...node, tickedIn: 'm-3' })).toBe('/r/330213/measures/m-3')
    expect(pageOf('330213', 'liaison', node)).toBe('/r/330213/battle?plan=p-1')
  })
})
