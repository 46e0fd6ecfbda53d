import { expect, it } from 'vitest'
import { unifySigns } from './unify-signs.ts'

it('writes radicals and joined dashes as the characters they stand for', () => {
  expect(unifySigns('⻘⼭⽤⼯⼾⻓⻰⸺⺟')).toBe('青山用工户长龙——母')
})

it('leaves all other signs alone', () => {
  expect(unifySigns('青山—①Ａ％')).toBe('青山—①Ａ％')
})
