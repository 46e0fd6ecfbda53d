import type { ValueState } from '../reading/reading.ts'
import { measured } from '../reading/reading.ts'
import type { DatedReading } from '../target/attainment-context.ts'
import type { TargetRule } from '../target/target-rule.ts'
import { trajectoryOf } from '../trajectory/trajectory.ts'
import type { TargetFacts } from '../verdict/target-facts.ts'
import { row, rule } from './rules.ts'

export const dated = (period: string, value: string, state: ValueState = 'final'): DatedReading => ({
  period,
  reading: measured(value, state),
})

/** Yearly figures from 2020 on. */
export const years = (...values: string[]): DatedReading[] =>
  values.map((value, index) => dated(String(2020 + index), value))

/** Core digital industry: 3.5 % in 2022, 5 % in 2025, evenly between; judged at 2024. */
export const digital: TargetFacts = {
  rule: rule('bound', '=', {
    metric: '数字经济核心产业增加值占GDP比重',
    value: '5',
    unit: '%',
    row: row({ value: '3.5' }, { value: '5' }),
  }),
  due: '2025',
  period: '2024',
  readings: [dated('2022', '3.5'), dated('2023', '3.8'), dated('2024', '4.1', 'flash')],
  base: dated('2022', '3.5'),
  path: trajectoryOf({
    knots: [
      { period: '2022', value: '3.5', is: 'target' },
      { period: '2025', value: '5', is: 'target' },
    ],
    shape: 'linear',
  }),
}

/** Facts of a target without base or path. */
export const bare = (of: TargetRule, period: string, readings: readonly DatedReading[]): TargetFacts => ({
  rule: of,
  due: '2025',
  period,
  readings,
  base: null,
  path: [],
})
