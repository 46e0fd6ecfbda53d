import { periodsRead, SINCE_JANUARY } from '../dependency/step.ts'
import type { FormulaFunction } from './formula-function.ts'
import { totalOf } from './total-of.ts'

export const ytd: FormulaFunction = {
  name: 'ytd',
  title: '年初累计',
  usage: '累计(指标)',
  explanation: '从当年第一期加到本期；本来就按累计报的指标直接取本期。缺任何一期都没有结果，并列出缺哪几期。',
  example: '累计(固定资产投资)',
  parameters: [{ name: '指标', takes: 'name' }],
  yields: 'figure',
  unit: 'first',
  adds: 'periods',
  reach: () => [[SINCE_JANUARY]],
  work: ({ args: [indicator] }, at, { derive, host }) => {
    const isCumulative = indicator!.kind === 'name' && host.facts(indicator!.name)?.cumulative
    const periods = isCumulative ? [at.period] : periodsRead(SINCE_JANUARY, at.period)
    const inputs = periods.map((period) => derive(indicator!, { ...at, period }))
    return { value: totalOf(inputs, at), inputs }
  },
  describe: ({ inputs }, { inline }) =>
    inputs.flatMap((input, at) => [...(at > 0 ? [{ text: ' + ' }] : []), ...inline(input)]),
}
