import { periodName } from '@tongtu/kernel'
import { absenceNames } from '../../reading/reading.ts'
import { sayNumber } from '../../reading/say-number.ts'
import { called } from '../evaluate/absence.ts'
import type { Derivation } from '../evaluate/derivation.ts'
import type { FormulaHost } from '../evaluate/formula-host.ts'
import { wordOf } from '../function-names.ts'
import { FUNCTIONS } from '../functions/functions.ts'
import { ARITHMETIC_SIGNS, COMPARISON_SIGNS, printFormula, tightness } from '../print-formula.ts'
import { displayValue } from './display.ts'
import { listed, type Segment, type Writer } from './writer.ts'

export interface WrittenDerivation {
  readonly segments: readonly Segment[]
  /** Lines that list what the first sums up. */
  readonly below: readonly (readonly Segment[])[]
}

/**
 * A derivation in words and numbers, without its result: 增加值 123.4亿元 ÷ 地区生产总值 2860亿元. Another place or period than
 * that of the whole stands before its figure.
 */
export function writeDerivation(
  derivation: Derivation,
  host: Pick<FormulaHost, 'placeName' | 'facts'>,
): WrittenDerivation {
  const below: Segment[][] = []
  const root = derivation.at
  const writer: Writer = {
    inline,
    member,
    placeName: host.placeName,
    below: (segments) => below.push(joined(segments)),
  }
  return { segments: joined(inline(derivation)), below }

  function inline(at: Derivation, loosest = 0): readonly Segment[] {
    const segments = withoutBrackets(at)
    return looseness(at) < loosest ? [{ text: '(' }, ...segments, { text: ')' }] : segments
  }

  function withoutBrackets({ node, inputs, ...rest }: Derivation): readonly Segment[] {
    const own = tightness(node)
    const [left, right] = inputs
    switch (node.kind) {
      case 'name':
        return [{ text: `${whereabouts(rest.at, node.name)}${called(node, host)} ` }, leaf({ node, inputs, ...rest })]
      case 'negation':
        return [{ text: '−' }, ...inline(left!, own + 1)]
      case 'not':
        return [{ text: '非 ' }, ...inline(left!, own + 1)]
      case 'arithmetic':
        return [...inline(left!, own), { text: ` ${ARITHMETIC_SIGNS[node.operator]} ` }, ...inline(right!, own + 1)]
      case 'comparison':
        return [...inline(left!, own + 1), { text: ` ${COMPARISON_SIGNS[node.operator]} ` }, ...inline(right!, own + 1)]
      case 'logic':
        return [...inline(left!, own), { text: node.operator === 'or' ? ' 或 ' : ' 且 ' }, ...inline(right!, own + 1)]
      case 'call': {
        const described = FUNCTIONS[node.function].describe?.({ node, inputs, ...rest }, writer)
        return (
          described ?? [
            { text: `${wordOf(node.function)}(` },
            ...listed(
              inputs.map((input) => inline(input)),
              ', ',
            ),
            { text: ')' },
          ]
        )
      }
      default:
        return [{ text: printFormula(node) }]
    }
  }

  function member(derivation: Derivation): readonly Segment[] {
    return [{ text: `${host.placeName(derivation.at.place)} ` }, leaf(derivation)]
  }

  function whereabouts({ place, period }: Derivation['at'], name: string): string {
    const when = period === root.period ? '' : periodName(period, host.facts(name)?.cumulative)
    return when + (place === root.place ? '' : host.placeName(place))
  }
}

/** The figure itself: as it stands in the books where it comes from there. */
function leaf({ value, reading }: Derivation): Segment {
  if (reading?.kind === 'value') {
    const text = sayNumber(reading.value) + reading.unit
    return reading.id === null ? { text } : { text, reading: reading.id }
  }
  return { text: reading ? `（${absenceNames[reading.kind]}）` : displayValue(value) }
}

/** Functions that read as arithmetic are as loose as their loosest sign. */
function looseness({ node, inputs, coverage, extremes }: Derivation): number {
  const readsAsArithmetic = node.kind === 'call' && inputs.length > 1 && (!coverage || extremes)
  return readsAsArithmetic && FUNCTIONS[node.function].describe ? 0 : tightness(node)
}

/** Neighbouring texts without a reading as one. */
export function joined(segments: readonly Segment[]): Segment[] {
  const whole: Segment[] = []
  for (const segment of segments) {
    const last = whole.at(-1)
    if (segment.text === '') continue
    if (last && last.reading === undefined && segment.reading === undefined)
      whole[whole.length - 1] = { text: last.text + segment.text }
    else whole.push(segment)
  }
  return whole
}
