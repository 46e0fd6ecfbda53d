import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { storableJson, storableText } from './storable.ts'

describe('what PostgreSQL can hold', () => {
  it('replaces NUL and half characters one for one', () => {
    expect(storableText('床位\u0000200张\uD800')).toBe('床位\uFFFD200张\uFFFD')
  })

  it('keeps whole characters beyond the basic plane', () => {
    expect(storableText('𠮷村😀')).toBe('𠮷村😀')
  })

  it('never moves a place in the text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => storableText(text).length === text.length))
  })

  it('cleans strings at every depth, keys too', () => {
    const held = { 'a\0': [{ quote: 'x\0y' }], n: 3, none: null }
    expect(JSON.parse(storableJson(held))).toEqual({ 'a\uFFFD': [{ quote: 'x\uFFFDy' }], n: 3, none: null })
  })

  it('leaves text that merely spells an escape alone', () => {
    expect(JSON.parse(storableJson({ path: 'C:\\u0000' }))).toEqual({ path: 'C:\\u0000' })
  })
})
