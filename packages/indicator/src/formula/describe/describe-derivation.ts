import type { Calculation, FormulaDefinition } from '../calculate.ts'
import type { FormulaHost } from '../evaluate/formula-host.ts'
import { displayNumber } from './display.ts'
import { joined, writeDerivation } from './write-derivation.ts'
import type { Segment } from './writer.ts'

/** A line of an explanation; below depth 0 the places and figures that a line above sums up. */
export interface DerivationLine {
  readonly depth: number
  readonly segments: readonly Segment[]
}

/**
 * How a figure came about:
 *
 *   数字经济核心产业占比 = 增加值 123.4亿元 ÷ 地区生产总值 2860亿元 = 4.3147%
 *
 * Figures carry the id of their reading. A line without a result ends with every reason.
 */
export function describeDerivation(
  { name, unit }: Pick<FormulaDefinition, 'name' | 'unit'>,
  { value, reasons, derivation }: Pick<Calculation, 'value' | 'reasons' | 'derivation'>,
  host: Pick<FormulaHost, 'placeName' | 'facts'>,
): DerivationLine[] {
  const { segments, below } = writeDerivation(derivation, host)
  const end =
    value === null ? `：没有结果，${reasons.map(({ words }) => words).join('；')}` : ` = ${displayNumber(value)}${unit}`
  return [
    { depth: 0, segments: joined([{ text: `${name} = ` }, ...segments, { text: end }]) },
    ...below.map((line) => ({ depth: 1, segments: line })),
  ]
}

/** A line as text. */
export const lineText = ({ depth, segments }: DerivationLine): string =>
  '  '.repeat(depth) + segments.map(({ text }) => text).join('')
