import { describeSet } from './describe-set.ts'
import type { FormulaFunction } from './formula-function.ts'
import { gather } from './gather.ts'
import { meanOf } from './mean-of.ts'
import { withCoverage } from './with-coverage.ts'

export const simpleMean: FormulaFunction = {
  name: 'simpleMean',
  title: '简单平均',
  usage: '简单平均(下级(指标))',
  explanation: '不管大小，每个地区算一份。比率也能用，推算过程里写明“未加权”。缺数的不计入。',
  example: '人均可支配收入 ÷ 简单平均(同级(人均可支配收入))',
  parameters: [{ name: '各地区', takes: 'members' }],
  yields: 'figure',
  unit: 'first',
  work: ({ args }, at, evaluation) =>
    withCoverage(gather(args, at, evaluation, false), ({ members }) => meanOf(members)),
  describe: (derivation, writer) => [...describeSet(derivation, writer), { text: '（未加权）' }],
}
