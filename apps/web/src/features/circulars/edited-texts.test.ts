import { describe, expect, it } from 'vitest'
import type { CircularFact, CircularTexts } from '../../api/types.ts'
import { acknowledged, reworded, withFact, withoutFact } from './edited-texts.ts'

const fact = (key: string, value = '1'): CircularFact => ({
  key,
  kind: 'struck',
  unit: { id: key, name: key },
  wording: '{销号}项',
  figures: [{ name: '销号', value, measures: ['m-1'] }],
})
const blank: CircularTexts = { issuer: '', code: '', addressees: '', title: '', opening: '', closing: '', chosen: [] }
const keys = ({ chosen }: CircularTexts) => chosen.map(({ key }) => key)

describe('what is written in a circular', () => {
  const two = withFact(withFact(blank, 'praise', fact('a')), 'praise', fact('b'))

  it('takes facts in, in the place of another, and lets them go', () => {
    expect(keys(two)).toEqual(['a', 'b'])
    expect(keys(withFact(two, 'praise', fact('c'), 'a'))).toEqual(['c', 'b'])
    expect(keys(withoutFact(two, 'a'))).toEqual(['b'])
  })

  it('changes one wording, and notes figures as seen', () => {
    expect(reworded(two, 'b', '共{销号}项').chosen.map(({ wording }) => wording)).toEqual(['{销号}项', '共{销号}项'])
    expect(acknowledged(two, fact('a', '2')).chosen[0]?.figures).toEqual([{ name: '销号', value: '2' }])
  })
})
