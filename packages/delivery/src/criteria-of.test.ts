import { expect, it } from 'vitest'
import { criteriaOf } from './criteria-of.ts'

it('takes each line that says something once, in the order written', () => {
  expect(criteriaOf(' 建成10家 \r\n\n每周开放40小时\n建成10家')).toEqual(['建成10家', '每周开放40小时'])
  expect(criteriaOf(' \n')).toEqual([])
})
