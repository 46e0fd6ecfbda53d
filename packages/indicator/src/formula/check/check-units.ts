import { type Diagnostic, Exact, parseUnit, type Unit } from '@tongtu/kernel'
import { isRate } from '../../aggregate/operation.ts'
import { productUnit, quotientUnit } from '../evaluate/arithmetic.ts'
import { growthUnit, isComparable, isPoints, PERCENT, RATIO, TIMES, toUnit } from '../figure-unit.ts'
import { FUNCTIONS } from '../functions/functions.ts'
import type { FactsOf } from '../indicator-facts.ts'
import { indicatorUnit } from '../indicator-unit.ts'
import type { CallNode, FormulaNode, NumberNode } from '../node.ts'
import { ARITHMETIC_SIGNS, printFormula } from '../print-formula.ts'
import { type RefusalCode, refusal } from '../refusal.ts'
import { handIn, handOf, handWords } from './hand.ts'
import { type Hand, type Measured, measuredIn } from './measured.ts'

export interface UnitCheck {
  readonly problems: readonly Diagnostic[]
  /** The unit of the result before it is brought into the one wanted; null of bare numbers and conditions. */
  readonly unit: Unit | null
  /** Factors that only convert: 10000 in 亿元 ÷ 万人 × 10000 = 元/人. */
  readonly conversions: ReadonlySet<NumberNode>
}

/**
 * Whether the figures of a formula can be added, compared and averaged, and whether what comes out is what the indicator is
 * measured in. Scales are converted by themselves; a power of ten that was written to convert must be the right one.
 *
 * @param wanted the unit of the indicator; null where there is none to meet
 */
export function checkUnits(formula: FormulaNode, text: string, wanted: Unit | null, factsOf: FactsOf): UnitCheck {
  const problems: Diagnostic[] = []
  const conversions = new Set<NumberNode>()
  const refuse = (code: RefusalCode, node: FormulaNode, fact: string, remedy?: string) =>
    problems.push(refusal(text, code, node.span, fact, remedy))

  const result = measure(formula)
  const unit = result.unit === 'unknown' ? null : result.unit
  if (wanted && unit) {
    if (fits(unit, wanted)) settle(result, wanted, formula)
    else {
      const fact = `公式算出来的是“${nameOf(unit)}”，指标的单位是“${nameOf(wanted)}”`
      refuse('TT-Y-023', formula, fact, isPoints(unit) ? POINTS_REMEDY : undefined)
    }
  }
  return { problems, unit, conversions }

  function measure(node: FormulaNode): Measured {
    switch (node.kind) {
      case 'number':
        return measuredIn(node.suffix === '' ? null : parseUnit(node.suffix), handIn(node))
      case 'nothing':
        return measuredIn(null)
      case 'name': {
        const facts = factsOf(node.name)
        return measuredIn(facts ? indicatorUnit({ ...facts, name: facts.title ?? node.name }) : 'unknown')
      }
      case 'negation':
        return measure(node.operand)
      case 'members':
        return measure(node.of)
      case 'arithmetic': {
        const [left, right] = [measure(node.left), measure(node.right)]
        if (node.operator === '+' || node.operator === '-')
          return meet([left, right], [node.left, node.right], node, `“${ARITHMETIC_SIGNS[node.operator]}”两边`)
        if (left.unit === 'unknown' || right.unit === 'unknown') return measuredIn('unknown')
        const unitOf = node.operator === '*' ? productUnit : quotientUnit
        return measuredIn(unitOf(left.unit, right.unit), handOf(node.operator, left.hand, right.hand))
      }
      case 'comparison':
        meet([measure(node.left), measure(node.right)], [node.left, node.right], node, '比较的两边')
        return measuredIn(null)
      case 'logic':
        measure(node.left)
        measure(node.right)
        return measuredIn(null)
      case 'not':
        measure(node.operand)
        return measuredIn(null)
      case 'call':
        return measureCall(node)
    }
  }

  function measureCall(node: CallNode): Measured {
    const fn = FUNCTIONS[node.function]
    const taken = node.args.map((arg, at) => ({ arg, takes: (fn.parameters[at] ?? fn.parameters.at(-1)!).takes }))
    const figures = taken.flatMap(({ arg, takes }) => {
      const measured = takes === 'count' ? null : measure(arg)
      return measured && takes !== 'condition' ? [{ arg, measured }] : []
    })
    const first = figures[0]!
    if (fn.adds) checkRate(node, fn.adds, first)
    switch (fn.unit) {
      case 'alike':
        return meet(
          figures.map(({ measured }) => measured),
          figures.map(({ arg }) => arg),
          node,
          `“${fn.title}”的各项`,
        )
      case 'first':
        return node.function === 'round' && !first.measured.hand ? { ...first.measured, rounded: node } : first.measured
      case 'growth':
        return measuredIn(first.measured.unit === 'unknown' ? 'unknown' : growthUnit(first.measured.unit ?? RATIO))
      case 'percent':
        return measuredIn(PERCENT)
      case 'times':
        return measuredIn(TIMES)
      case 'plain':
        return measuredIn(null)
    }
  }

  /** Parts that are added, compared or chosen between: one unit for all. */
  function meet(parts: readonly Measured[], nodes: readonly FormulaNode[], whole: FormulaNode, role: string): Measured {
    if (parts.some(({ unit }) => unit === 'unknown')) return measuredIn('unknown')
    const known = parts.flatMap((part, at) =>
      part.unit && part.unit !== 'unknown' ? [{ ...part, unit: part.unit, node: nodes[at]! }] : [],
    )
    const [first, ...others] = known
    if (!first) return measuredIn(null)
    const odd = others.find(({ unit }) => !isComparable(unit, first.unit))
    if (odd) {
      refuse('TT-Y-022', whole, `${role}单位不同：“${nameOf(first.unit)}”和“${nameOf(odd.unit)}”`)
      return measuredIn('unknown')
    }
    const isAlike = ({ unit, hand }: Measured & { unit: Unit }) =>
      toUnit(ONE, unit, first.unit).eq(1) && (hand?.factor ?? ONE).eq(first.hand?.factor ?? ONE)
    // Alike in every part, a factor still waits for the unit that is wanted of the whole.
    if (others.every(isAlike))
      return first.hand
        ? measuredIn(first.unit, { ...first.hand, numbers: known.flatMap(({ hand }) => hand?.numbers ?? []) })
        : first
    const target = known.find(({ hand }) => !hand)?.unit ?? afterHand(first.unit, first.hand!)
    for (const part of known) settle(part, target, part.node)
    return measuredIn(target)
  }

  /** A part meets the unit wanted of it: now its factors tell what they are. */
  function settle({ unit, hand, rounded }: Measured, target: Unit, node: FormulaNode): void {
    if (unit === null || unit === 'unknown') return
    const needed = toUnit(ONE, unit, target)
    const way = `从“${nameOf(unit)}”到“${nameOf(target)}”`
    if (hand?.factor.eq(needed)) for (const number of hand.numbers) conversions.add(number)
    else if (hand && needed.eq(1)) refuse('TT-Y-026', node, `${way}不用换算，公式会真的${handWords(hand.factor)}`)
    else if (hand) refuse('TT-Y-024', node, `${way}要${handWords(needed)}，公式写的是${handWords(hand.factor)}`)
    else if (rounded && !needed.eq(1)) refuse('TT-Y-027', rounded, `${way}要换算，四舍五入却先做了`)
  }

  /** Rates add up to nothing; they are averaged only with weights. */
  function checkRate(
    call: CallNode,
    over: 'places' | 'periods',
    { arg, measured }: { arg: FormulaNode; measured: Measured },
  ) {
    const { title } = FUNCTIONS[call.function]
    const subject = arg.kind === 'members' ? arg.of : arg
    const facts = subject.kind === 'name' ? factsOf(subject.name) : null
    if (over === 'places' && arg.kind !== 'members' && call.function === 'sum') return
    if (call.function === 'mean' && facts?.weight) return
    const named = subject.kind === 'name' ? (facts?.title ?? subject.name) : printFormula(subject)
    const { unit } = measured
    if (unit && unit !== 'unknown' && isRate(unit.name, subject.kind === 'name' ? named : ''))
      refuse('TT-Y-025', call, `“${named}”是比率（${nameOf(unit)}），不能${title}`)
    else if (over === 'periods' && facts?.time && facts.time !== 'sum' && !facts.cumulative)
      refuse('TT-Y-025', call, `“${named}”各期不能相加，没有${title}`, PERIODS_REMEDY)
    else if (over === 'places' && facts?.space && facts.space !== 'sum')
      refuse('TT-Y-025', call, `“${named}”各地区不能相加，不能${title}`)
  }
}

const POINTS_REMEDY = '百分数的增减是个百分点：把指标的单位改成“个百分点”。'

const PERIODS_REMEDY = '时点数直接引用；要比较变化，用 同比(…) 或 上年同期(…)。'

const ONE = new Exact(1)

const nameOf = ({ name }: Unit): string => name || '无单位的比值'

/** The unit of 亿元/万人 × 10000. */
const afterHand = (unit: Unit, { factor }: Hand): Unit => ({ ...unit, under: unit.under.times(factor) })

/** Points never become a percentage; the other way round the difference of two percentages does. */
const fits = (unit: Unit, wanted: Unit): boolean => isComparable(unit, wanted) && !(isPoints(unit) && !isPoints(wanted))
