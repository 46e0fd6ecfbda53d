import { periodName } from '@tongtu/kernel'
import { derivationsIn } from '../formula/calculate.ts'
import { displayValue } from '../formula/describe/display.ts'
import { joined, writeDerivation } from '../formula/describe/write-derivation.ts'
import type { Segment } from '../formula/describe/writer.ts'
import { called } from '../formula/evaluate/absence.ts'
import type { Derivation } from '../formula/evaluate/derivation.ts'
import type { FormulaHost } from '../formula/evaluate/formula-host.ts'
import type { RuleCell, RuleFinding } from './rule-result.ts'
import { operatorWords, type ValidationRule } from './validation-rule.ts'

/**
 * 2024年乙县城镇人口 12万人，应不大于 常住人口 11万人
 *
 * @param zeros the missing figures that were counted as zero
 */
export function describeBreach(
  rule: ValidationRule,
  { inputs }: Derivation,
  zeros: readonly Derivation[],
  host: FormulaHost,
): RuleFinding {
  const [left, right] = inputs as readonly [Derivation, Derivation]
  const names = [...new Set(zeros.map(({ node }) => called(node, host)))].join('、')
  return found(rule, [left, right], host, [
    ...withResult(left, left, host),
    { text: `，${operatorWords[rule.operator]} ` },
    ...withResult(right, left, host),
    { text: names && `（${names}缺数，按 0 计）` },
  ])
}

/** 2024年乙县新增户数 5户、减少户数（应报未报），应同时填报 */
export function describePair(
  rule: ValidationRule,
  sides: readonly [Derivation, Derivation],
  host: FormulaHost,
): RuleFinding {
  const [left, right] = sides.map((side) => writeDerivation(side, host).segments)
  return found(rule, sides, host, [...left!, { text: '、' }, ...right!, { text: `，${operatorWords[rule.operator]}` }])
}

function found(
  { id, severity, remedy }: ValidationRule,
  sides: readonly Derivation[],
  host: FormulaHost,
  words: readonly Segment[],
): RuleFinding {
  const { at } = sides[0]!
  const segments = joined([{ text: `${periodName(at.period)}${host.placeName(at.place)}：` }, ...words])
  const message = segments.map(({ text }) => text).join('')
  return { rule: id, severity, ...at, cells: cellsOf(sides), segments, message, remedy }
}

/** A side with what it comes to; a bare number in the unit of what it is held against. */
function withResult(side: Derivation, against: Derivation, host: FormulaHost): readonly Segment[] {
  const { node, value } = side
  if (node.kind === 'number' && value.kind === 'figure' && value.unit === null && against.value.kind === 'figure')
    return [{ text: displayValue({ ...value, unit: against.value.unit }) }]
  const { segments } = writeDerivation(side, host)
  return node.kind === 'name' ? segments : [...segments, { text: ` = ${displayValue(value)}` }]
}

function cellsOf(sides: readonly Derivation[]): RuleCell[] {
  const cells = sides.flatMap((side) =>
    [...derivationsIn(side)].flatMap(({ node, at, reading }) =>
      node.kind === 'name' && reading
        ? [{ name: node.name, ...at, reading: reading.kind === 'value' ? reading.id : null }]
        : [],
    ),
  )
  return [...new Map(cells.map((cell) => [`${cell.name} ${cell.place} ${cell.period}`, cell])).values()]
}
