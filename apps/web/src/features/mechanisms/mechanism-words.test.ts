import { describe, expect, it } from 'vitest'
import { mechanismWords } from './mechanism-words.ts'

describe('the words of a mechanism', () => {
  it('say nothing twice: neither the name nor a part comes again', () => {
    expect(mechanismWords({ name: '例会制', params: { what: '例会制' }, quote: '“例会制”' })).toEqual({
      facts: '',
      quote: '',
    })
    const modes = { name: '暗访、走访', params: { modes: ['暗访', '走访'], of: ['走访'] }, quote: '暗访、走访' }
    expect(mechanismWords(modes)).toEqual({ facts: '', quote: '' })
    const chair = { name: '联席会议', params: { chair: '县长', members: ['县长', '局长'] }, quote: '' }
    expect(mechanismWords(chair).facts).toBe('县长 · 县长、局长')
  })

  it('keep what is new: parts that are words, and a sentence that tells more', () => {
    expect(
      mechanismWords({
        name: '工作专班',
        params: { unit: '县发改局', every: 30, level: 'city' },
        quote: '工作专班设在县发改局',
      }),
    ).toEqual({ facts: '县发改局', quote: '工作专班设在县发改局' })
  })
})
