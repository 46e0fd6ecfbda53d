import { describe, expect, it } from 'vitest'
import { contentOf, draftOf, saysSomething } from './return-draft.ts'

const blank = { done: '', problem: '', help: '', nextStep: '', unchanged: false, figures: [], nodes: [], evidence: [] }

describe('the draft of a return', () => {
  it('goes to the server and back unchanged, without what was left blank', () => {
    const content = {
      ...blank,
      done: '建成3家',
      figures: [{ targetId: 't-1', raw: '3' }],
      nodes: [{ nodeId: 'n-2', doneOn: '2026-03-20' }],
      evidence: ['e-1'],
    }
    const draft = draftOf(content)
    expect(contentOf(draft)).toEqual(content)
    expect(contentOf({ ...draft, figures: { 't-1': ' ' }, nodes: {} })).toEqual({ ...content, figures: [], nodes: [] })
  })

  it('says something once a figure, a date, a word or “nothing new” stands in it; a problem alone is no news', () => {
    expect(saysSomething(draftOf(blank))).toBe(false)
    expect(saysSomething(draftOf({ ...blank, problem: '资金未到位' }))).toBe(false)
    expect(saysSomething(draftOf({ ...blank, unchanged: true }))).toBe(true)
    expect(saysSomething(draftOf({ ...blank, figures: [{ targetId: 't-1', raw: '0' }] }))).toBe(true)
  })
})
