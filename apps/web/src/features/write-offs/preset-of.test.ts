import { expect, it } from 'vitest'
import type { Act, WriteOff } from '../../api/types.ts'
import { presetOf } from './preset-of.ts'

const pass: Act = { event: 'pass', name: '核验通过', refused: null, form: [] }
const judged = (...met: (boolean | null)[]) =>
  ({
    application: null,
    criteria: met.map((one, at) => ({ text: `第${at + 1}条`, met: one, finding: '' })),
    proof: [],
  }) as unknown as WriteOff

it('a conclusion is proposed once every criterion was judged met, and no sooner', () => {
  const finding = (...met: (boolean | null)[]) => presetOf(judged(...met), pass)['finding']
  expect([finding(null, null), finding(true, null), finding(true, false), finding()]).toEqual(['', '', '', ''])
  expect(finding(true, true)).toBe('完成标准2条逐条核对，均符合。')
})
