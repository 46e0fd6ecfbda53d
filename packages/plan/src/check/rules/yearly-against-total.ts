import { Decimal } from 'decimal.js'
import type { CheckRule, Finding, Passing } from '../check-rule.ts'
import type { Fact } from '../facts/fact.ts'
import { figureInHome, nameInHome } from '../facts/name-in-home.ts'
import { isProseTarget, isSameSentence, type ProseFact } from '../facts/prose-parts.ts'
import { formatIn } from '../quantity/format-amount.ts'
import { agree, contradict, type Interval, sum, times } from '../quantity/interval.ts'

/** “五年累计”, “3年共”: how many years the total is said to cover. */
const YEARS =
  /(?<![\d一二三四五六七八九十〇零])([一二两三四五六七八九十]|\d{1,2})年(?:内|间)?(?:累计|合计|共计|共|总计)/
const DIGITS = '零一二三四五六七八九十'

const yearsIn = (words: string): number | null => {
  const printed = YEARS.exec(words)?.[1]
  if (printed === undefined) return null
  if (printed === '两') return 2
  return /\d/.test(printed) ? Number(printed) : DIGITS.indexOf(printed)
}

interface Accumulation {
  readonly total: Fact
  readonly yearly: readonly Fact[]
  readonly interval: Interval
  readonly written: string
}

/** 每年N before the total, else the figures of as many single years as it covers. */
const accumulationOf = (total: ProseFact, years: number, before: readonly ProseFact[]): Accumulation | null => {
  const last = before.at(-1)
  if (last === undefined || last.unit.dimension !== total.unit.dimension || total.annual) return null
  if (last.annual) {
    const interval = times(last.interval, new Decimal(years))
    return { total, yearly: [last], interval, written: `${last.printed}×${years}年` }
  }
  const yearly = before.filter(({ key, annual }) => key === last.key && !annual).slice(-years)
  if (yearly.length < 2 || new Set(yearly.map(({ year }) => year)).size !== years) return null
  return {
    total,
    yearly,
    interval: sum(yearly.map(({ interval }) => interval)),
    written: yearly.map(({ printed }) => printed).join('+'),
  }
}

const accumulations = (facts: readonly Fact[], text: string): Accumulation[] => {
  const found: Accumulation[] = []
  let sentence: ProseFact[] = []
  for (const fact of facts.filter(isProseTarget)) {
    const before = sentence.at(-1)
    if (before === undefined || !isSameSentence(before, fact, text)) sentence = []
    const years = before && yearsIn(text.slice(Math.min(before.span[1], fact.span[0]), fact.span[1]))
    const accumulation = years ? accumulationOf(fact, years, sentence) : null
    if (accumulation) found.push(accumulation)
    sentence.push(fact)
  }
  return found
}

export const yearlyAgainstTotal: CheckRule = {
  code: 'TT-C-016',
  severity: 'warning',
  title: '每年与累计对不上',
  passedTitle: '每年与累计',
  explanation: '写了每年多少（或逐年列数），又写了几年累计，乘起来或加起来不等于累计。',
  good: { text: '一、重点任务\n1.每年改造老旧小区20个，五年累计改造100个。（牵头单位：县住建局）' },
  bad: { text: '一、重点任务\n1.每年改造老旧小区20个，五年累计改造120个。（牵头单位：县住建局）' },
  check: ({ draft, facts }) => {
    const findings: Finding[] = []
    const passed: Passing[] = []
    const all = accumulations(facts, draft.source.text)
    for (const { total, yearly, interval, written } of all) {
      const formula = `${written}=${formatIn(interval.nominal, total.unit)}`
      if (agree(interval, total.interval))
        passed.push({
          message: `${nameInHome(total.home, yearly[0]!.metric)}每年的数与累计数`,
          formula: `${formula}，与累计${total.printed}相符`,
          spans: [...yearly, total].map(({ span }) => span),
        })
      else if (contradict(interval, total.interval))
        findings.push({
          span: total.span,
          message: `${nameInHome(total.home, yearly[0]!.metric)}的累计数为${total.printed}，按每年的数算是${formatIn(interval.nominal, total.unit)}`,
          suggestion: '请核对每年的数、年数与累计数',
          related: yearly.map((fact) => ({ span: fact.span, message: figureInHome(fact) })),
          formula: `${formula}≠${total.printed}`,
        })
    }
    return { findings, passed, ...(all.length === 0 ? { notApplicable: '没有同时写出每年和累计的目标' } : {}) }
  },
}
