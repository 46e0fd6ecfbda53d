import { displayValue } from '../describe/display.ts'
import { listed, type Segment, type Writer } from '../describe/writer.ts'
import type { Derivation } from '../evaluate/derivation.ts'
import { wordOf } from '../function-names.ts'

/** 下级3个的合计 850亿元, with each place and its figure on a line below; figures that stand alone within the line. */
export function describeSet(derivation: Derivation, { inline, member, below }: Writer): Segment[] {
  const { node, inputs, coverage, value } = derivation
  if (node.kind !== 'call') return []
  const word = wordOf(node.function)
  const set = node.args.find((arg) => arg.kind === 'members')
  if (set?.kind !== 'members') {
    const figures = inputs.map((input) => inline(input))
    return [{ text: `${word}(` }, ...listed(figures, '、'), { text: ')' }]
  }
  const scope = set.group ?? wordOf(set.scope)
  const weight = node.function === 'weightedMean' ? node.args[1] : undefined
  const weightAt = new Map(inputs.filter((input) => input.node === weight).map((input) => [input.at.place, input]))
  const figures = inputs
    .filter((input) => input.node !== weight)
    .map((input) => {
      const own = weightAt.get(input.at.place)
      return own ? [...member(input), { text: '（' }, ...inline(own), { text: '）' }] : member(input)
    })
  if (figures.length > 0) below([{ text: `${scope}：` }, ...listed(figures, '、')])
  const gap = coverage && coverage.used < coverage.of ? `（应有${coverage.of}个）` : ''
  return [{ text: `${scope}${coverage ? `${coverage.used}个` : ''}${gap}的${word} ${displayValue(value)}` }]
}
