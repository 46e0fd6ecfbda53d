import { Decimal } from 'decimal.js'
import type { CheckRule, Finding } from '../check-rule.ts'
import type { Fact } from '../facts/fact.ts'
import { figureInHome, quoted } from '../facts/name-in-home.ts'
import { formatPercent } from '../quantity/format-amount.ts'

/** Parts of one whole that never overlap. */
const DISJOINT: readonly (readonly RegExp[])[] = [
  [
    /^(?:第一产业|农业|农林牧渔业)增加值占GDP比重$/,
    /^(?:第二产业|工业|制造业)增加值占GDP比重$/,
    /^(?:服务业)增加值占GDP比重$/,
  ],
  [/^城镇(?:常住)?人口占(?:常住|总)?人口比重$/, /^(?:农村|乡村)(?:常住)?人口占(?:常住|总)?人口比重$/],
]

/** The least value each part may take, one figure per part and year. */
const leastParts = (facts: readonly Fact[], parts: readonly RegExp[], year: string): readonly Fact[] =>
  parts.flatMap((part) => {
    const fact = facts.find(({ key, year: own, interval }) => own === year && interval.lo !== null && part.test(key))
    return fact ? [fact] : []
  })

export const sectorsOverWhole: CheckRule = {
  code: 'TT-C-014',
  severity: 'error',
  title: '分项合计超过100%',
  explanation: '互不重叠的几项占同一整体的比重，加起来超过了100%。',
  good: { text: '一、主要目标\n——结构更优。到2025年，工业增加值占GDP比重达到38%，服务业增加值占GDP比重达到55%。' },
  bad: { text: '一、主要目标\n——结构更优。到2025年，工业增加值占GDP比重达到48%，服务业增加值占GDP比重达到60%。' },
  check: ({ facts }) => {
    const findings: Finding[] = []
    const shares = facts.filter(({ quotient, unit }) => quotient !== null && unit.dimension === 'ratio')
    const years = new Set(shares.flatMap(({ year }) => (year === null ? [] : [year])))
    for (const parts of DISJOINT)
      for (const year of years) {
        const found = leastParts(shares, parts, year)
        const last = found.at(-1)
        const sum = found.reduce((total, { interval }) => total.add(interval.lo!), new Decimal(0))
        if (found.length < 2 || last === undefined || sum.lte(1)) continue
        findings.push({
          span: last.span,
          message: `${year}年${found.map(({ metric }) => quoted(metric)).join('与')}合计${formatPercent(sum)}，超过100%`,
          suggestion: '请核对各项比重，相加不能超过100%',
          related: found.slice(0, -1).map((fact) => ({ span: fact.span, message: figureInHome(fact) })),
          formula: `${found.map(({ printed }) => printed).join('+')}=${formatPercent(sum)}＞100%`,
        })
      }
    return { findings }
  },
}
