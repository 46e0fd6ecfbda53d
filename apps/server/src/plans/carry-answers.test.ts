import { expect, it } from 'vitest'
import { carryAnswers, OPEN } from './carry-answers.ts'

const at = new Date('2024-05-10T02:00:00Z')
const asked = (code: string, message: string) => ({ code, message })
const answered = (answer: string | null) => ({ answer, answered_at: at, answered_by: null })

it('carries an answer over where rule and sentence are the same, and nowhere else', () => {
  const before = [{ ...asked('TT-C-007', '第1项有2个牵头单位'), ...answered('由文旅局汇总') }]
  const after = [
    asked('TT-C-007', '第1项有3个牵头单位'),
    asked('TT-C-008', '第1项有2个牵头单位'),
    asked('TT-C-007', '第1项有2个牵头单位'),
  ]
  expect(carryAnswers(after, before)).toEqual([OPEN, OPEN, answered('由文旅局汇总')])
})

it('pairs doubts that read alike in their order, each answer once', () => {
  const alike = asked('TT-C-031', '没有数量或节点')
  const before = [
    { ...alike, ...OPEN },
    { ...alike, ...answered(null) },
  ]
  expect(carryAnswers([alike, alike, alike], before)).toEqual([OPEN, answered(null), OPEN])
})
