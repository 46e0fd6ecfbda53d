import { expect, it } from 'vitest'
import { readLoops } from '../cases/loops.ts'
import { describeStep } from './describe-step.ts'

const loop = readLoops().named('monthly-return')

it('a step is told in the words of its loop, with what was said', () => {
  const details = { event: 'accept', from: 'reviewing', to: 'accepted', as: 'office', form: {} }
  const text = '以共富办身份；由“共富办审核”到“已采用”；采用'
  expect(describeStep(loop, details)).toEqual([{ label: '月报', text, before: null }])
  const opinion = { ...details, form: { opinion: '同意' } }
  expect(describeStep(loop, opinion)[1]).toEqual({ label: '审核意见', text: '同意', before: null })
})

it('what the loop does not know is shown as it was kept', () => {
  const details = { event: 'vanish', from: 'somewhere', to: 'accepted', as: 'clock' }
  expect(describeStep(loop, details)[0]?.text).toBe('以系统身份；由“somewhere”到“已采用”；vanish')
})
