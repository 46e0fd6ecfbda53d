import { describe, expect, it } from 'vitest'
import { fillWording, wordingFaults } from './wording.ts'

const figures = [
  { name: '单位', value: '教育局' },
  { name: '未报', value: '3' },
]

describe('a wording', () => {
  it('is filled with its figures as often as it names them', () => {
    expect(fillWording('{单位}未报{未报}份（{未报}份）', figures)).toBe('教育局未报3份（3份）')
    expect(fillWording('{什么}', figures)).toBe('{什么}')
  })

  it('stays bound to its figures: none unknown, none lost', () => {
    expect(wordingFaults('{单位}未报{未报}份', figures)).toEqual({ unknown: [], lost: [] })
    expect(wordingFaults('{单位}未报3份，共{份数}份', figures)).toEqual({ unknown: ['份数'], lost: ['未报'] })
  })
})
