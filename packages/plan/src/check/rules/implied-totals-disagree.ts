import type { CheckRule, Finding, Passing } from '../check-rule.ts'
import { doubtedFacts } from '../identities/judge.ts'
import { type KnownAmount, placesOf } from '../identities/known-amount.ts'
import { formatAmount } from '../quantity/format-amount.ts'
import { agree, contradict } from '../quantity/interval.ts'

const written = (amount: KnownAmount): string =>
  amount.steps === 0
    ? `${amount.sources[0]!.metric}${amount.written}`
    : `${amount.written}=${formatAmount(amount.interval.nominal, amount.dimension)}`

/** Single steps around a printed figure are the business of 目标自洽性: there only longer chains say more. */
const isCompared = (left: KnownAmount, right: KnownAmount, isPrinted: boolean): boolean =>
  left.dimension === right.dimension &&
  (isPrinted ? left.steps === 0 && right.steps > 1 : left.steps > 0) &&
  !left.sources.some((source) => right.sources.includes(source))

export const impliedTotalsDisagree: CheckRule = {
  code: 'TT-C-022',
  severity: 'hint',
  title: '推算的总量不一致',
  passedTitle: '推算的总量',
  explanation: '几组目标各自暗含同一个总量（如增加值÷占比＝GDP），推出来的数相差较大。口径可能不同，提请核对。',
  good: {
    text: '一、主要目标\n——产业更强。到2025年，服务业增加值达到600亿元，服务业增加值占GDP比重达到60%，文化产业增加值达到70亿元，文化产业增加值占GDP比重达到7%。',
  },
  bad: {
    text: '一、主要目标\n——产业更强。到2025年，服务业增加值达到600亿元，服务业增加值占GDP比重达到60%，文化产业增加值达到70亿元，文化产业增加值占GDP比重达到5%。',
  },
  check: ({ quotients: { direct, printed, implied } }) => {
    const doubted = doubtedFacts(direct)
    const findings: Finding[] = []
    const passed: Passing[] = []
    for (const [key, derived] of implied) {
      const known = printed.get(key) ?? []
      const amounts = [...known, ...derived].filter(({ sources }) => !sources.some((fact) => doubted.has(fact)))
      for (const [place, amount] of amounts.entries()) {
        const other = amounts.slice(0, place).find((earlier) => isCompared(earlier, amount, known.length > 0))
        if (other === undefined) continue
        const formula = `${written(other)}；${written(amount)}`
        const places = placesOf(other, amount)
        if (agree(other.interval, amount.interval))
          passed.push({
            message: `${amount.year}年${amount.key}的两种推算`,
            formula: `${formula}，两者相符`,
            spans: places.map(({ span }) => span),
          })
        else if (contradict(other.interval, amount.interval))
          findings.push({
            span: amount.sources.at(-1)!.span,
            message: `推算的${amount.year}年${amount.key}前后不一：${formula}`,
            suggestion: '请核对这几个数；若口径不同，请在方案或台账中注明',
            related: places,
            formula,
          })
      }
    }
    return { findings, passed, ...(implied.size === 0 ? { notApplicable: '没有成对的总量与比值' } : {}) }
  },
}
