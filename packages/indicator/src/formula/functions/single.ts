import { periodKind, shiftPeriod, yearOf } from '@tongtu/kernel'
import { periodsBack } from '../dependency/step.ts'
import { absenceOf, absentAt } from '../evaluate/absence.ts'
import { reckon } from '../evaluate/arithmetic.ts'
import { figureIn } from '../evaluate/value.ts'
import type { FormulaFunction } from './formula-function.ts'

export const single: FormulaFunction = {
  name: 'single',
  title: '当期',
  usage: '当期(指标)',
  explanation: '按累计报的指标减去上期累计，得本期单独的数；每年第一期就是它本身。上期累计缺数时没有结果。',
  example: '当期(一般公共预算收入)',
  parameters: [{ name: '指标', takes: 'name' }],
  yields: 'figure',
  unit: 'first',
  adds: 'periods',
  reach: () => [[], [periodsBack(1)]],
  work: ({ args: [indicator] }, at, { derive, host }) => {
    const now = derive(indicator!, at)
    const isCumulative = indicator!.kind === 'name' && host.facts(indicator!.name)?.cumulative
    const before = shiftPeriod(at.period, -1)
    const isFirst = periodKind(at.period) === 'year' || yearOf(before) !== yearOf(at.period)
    if (!isCumulative || isFirst) return { value: now.value, inputs: [now] }
    const inputs = [now, derive(indicator!, { ...at, period: before })]
    const absent = absenceOf(inputs)
    if (absent) return { value: absent, inputs }
    const value = reckon('-', figureIn(inputs[0]!.value), figureIn(inputs[1]!.value))
    return { value: value ?? absentAt('units_differ', at, '两期单位不同，不能相减'), inputs }
  },
  describe: ({ inputs }, { inline }) =>
    inputs.flatMap((input, at) => [...(at > 0 ? [{ text: ' − ' }] : []), ...inline(input)]),
}
