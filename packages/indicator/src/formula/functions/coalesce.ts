import { absenceOf } from '../evaluate/absence.ts'
import type { Derivation } from '../evaluate/derivation.ts'
import type { FormulaFunction } from './formula-function.ts'

export const coalesce: FormulaFunction = {
  name: 'coalesce',
  title: '取先有的',
  usage: '取先有(第一项, 第二项, …)',
  explanation: '从左到右取第一个有数的。零是有数。都没有时没有结果，并逐项说明缺什么。',
  example: '取先有(核定数, 自报数)',
  parameters: [{ name: '各项', takes: 'figure', repeated: true }],
  yields: 'figure',
  unit: 'alike',
  work: ({ args }, at, { derive }) => {
    const inputs: Derivation[] = []
    for (const arg of args) {
      const derivation = derive(arg, at)
      inputs.push(derivation)
      if (derivation.value.kind !== 'absent') return { value: derivation.value, inputs }
    }
    return { value: absenceOf(inputs)!, inputs }
  },
  describe: ({ inputs }, { inline }) =>
    inputs.flatMap((input, at) => [...(at > 0 ? [{ text: '，取 ' }] : []), ...inline(input)]),
}
