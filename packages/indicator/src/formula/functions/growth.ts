import { growthBetween } from '../../trajectory/growth-between.ts'
import type { Segment, Writer } from '../describe/writer.ts'
import { absenceOf, absentAt, where } from '../evaluate/absence.ts'
import { inOneUnit } from '../evaluate/arithmetic.ts'
import type { Derivation } from '../evaluate/derivation.ts'
import type { Evaluation, Worked } from '../evaluate/evaluation.ts'
import type { At } from '../evaluate/formula-host.ts'
import { figure, figureIn } from '../evaluate/value.ts'
import { growthUnit, PERCENT, RATIO } from '../figure-unit.ts'
import type { FormulaNode } from '../node.ts'

/**
 * Growth from an earlier period to this one, per year where `years` are several: of a percentage in points, of all else in
 * per cent. A base that is not positive has none, nor has a change of sign.
 */
export function growthSince(node: FormulaNode, then: At, at: At, { derive, host }: Evaluation, years = 1): Worked {
  const inputs = [derive(node, at), derive(node, then)]
  const absent = absenceOf(inputs)
  if (absent) return { value: absent, inputs }
  const pair = inOneUnit(figureIn(inputs[0]!.value), figureIn(inputs[1]!.value))
  if (!pair) return { value: absentAt('units_differ', at, `${where(node, then, host)}的单位与本期不同`), inputs }
  const [now, before] = pair
  const unit = growthUnit(now.unit ?? RATIO)
  if (unit !== PERCENT) return { value: figure(now.amount.minus(before.amount).div(years), unit), inputs }
  const growth = growthBetween(before.amount, now.amount, years)
  if (growth.value !== null) return { value: figure(growth.value.times(100), unit), inputs }
  const words = `${where(node, then, host)}：${growth.because}`
  return { value: absentAt('undefined_growth', then, words), inputs }
}

/** 2860亿元 ÷ 2700亿元 − 1, or 4.3% − 4.1%. */
export function describeGrowth({ inputs: [now, then], value }: Derivation, { inline }: Writer, years = 1): Segment[] {
  const isDifference = value.kind === 'figure' && value.unit !== null && value.unit.name !== PERCENT.name
  const root = years === 1 ? '' : `的 ${years} 次方根`
  if (isDifference) {
    const open = years === 1 ? '' : '('
    return [
      { text: open },
      ...inline(now!, 5),
      { text: ' − ' },
      ...inline(then!, 5),
      { text: open && `) ÷ ${years} 年` },
    ]
  }
  return [
    { text: root && '(' },
    ...inline(now!, 5),
    { text: ' ÷ ' },
    ...inline(then!, 6),
    { text: `${root && ') '}${root} − 1` },
  ]
}
