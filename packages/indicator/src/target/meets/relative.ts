import type { MeasuredReading } from '../../reading/reading.ts'
import { absenceNames } from '../../reading/reading.ts'
import type { AttainmentContext } from '../attainment-context.ts'
import type { RelativeRule } from '../target-rule.ts'
import { meetsFigure } from './figure.ts'
import { type Finding, undecided } from './finding.ts'
import { say } from './say.ts'

/** Tests a figure against another of the same period: 缺参照值 until both are there. */
export function meetsRelative(rule: RelativeRule, reading: MeasuredReading, { reference }: AttainmentContext): Finding {
  const { metric } = rule.reference
  if (reference === undefined || reference.kind !== 'value') {
    const why = reference ? `（${absenceNames[reference.kind]}）` : ''
    return undecided('no_reference', `为${say(reading.value, rule.unit)}，缺参照值“${metric}”${why}`)
  }
  const finding = meetsFigure(rule, rule.operator, reference.value.toFixed(), reading)
  return { ...finding, words: `与“${metric}”相比，${finding.words}` }
}
