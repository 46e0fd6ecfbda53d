import type { CheckRule, Finding, Passing } from '../check-rule.ts'
import { addsUp } from '../facts/adds-up.ts'
import type { Fact } from '../facts/fact.ts'
import { figureInHome, nameInHome } from '../facts/name-in-home.ts'
import { between, isProseTarget, isSameSentence, type ProseFact, proseParts } from '../facts/prose-parts.ts'
import { formatIn } from '../quantity/format-amount.ts'
import { agree, contradict, type Interval, sum } from '../quantity/interval.ts'

/** A total and what its sentence says it is made of. */
interface Sum {
  /** What the total is called in a message: 第3项“书屋”的总数, 第3项的合计. */
  readonly name: string
  readonly total: Fact
  readonly parts: readonly Fact[]
  readonly interval: Interval
}

/** “合计达到30家”, “共计30家”: the figures listed before it add up to it. */
const TOTAL = /^(?:[,，、]\s*)?(?:合计|共计|总计)/
const LONGEST_LIST = 12

const sumOf = (name: string, total: Fact, parts: readonly Fact[]): Sum => ({
  name,
  total,
  parts,
  interval: sum(parts.map(({ interval }) => interval)),
})

/** The shortest list before 合计 that makes the total, else the whole list. */
const listedSum = (total: ProseFact, before: readonly ProseFact[]): Sum | null => {
  const list: ProseFact[] = []
  for (let at = before.length - 1; at >= Math.max(0, before.length - LONGEST_LIST); at--) {
    if (before[at]!.target.unit !== total.target.unit || !addsUp(total, before[at]!)) break
    list.unshift(before[at]!)
    if (list.length > 1 && agree(sum(list.map(({ interval }) => interval)), total.interval)) break
  }
  return list.length > 1 ? sumOf(`${total.home.label}的合计`, total, list) : null
}

const listedSums = (facts: readonly Fact[], text: string): Sum[] => {
  const sums: Sum[] = []
  let sentence: ProseFact[] = []
  for (const fact of facts.filter(isProseTarget)) {
    const before = sentence.at(-1)
    if (before === undefined || !isSameSentence(before, fact, text)) sentence = []
    else if (TOTAL.test(fact.target.quote) || TOTAL.test(between(before, fact, text))) {
      const listed = listedSum(fact, sentence)
      if (listed) sums.push(listed)
      sentence = []
    }
    sentence.push(fact)
  }
  return sums
}

/** A list after 其中 need not be complete, so only a sum above the total is a fault; a single part above it is another rule's. */
const dividedSums = (facts: readonly Fact[], text: string): Sum[] =>
  proseParts(facts, text)
    .filter(({ whole, parts }) => parts.length > 1 && parts.every((part) => addsUp(whole, part)))
    .map(({ whole, parts }) => sumOf(`${nameInHome(whole.home, whole.metric)}的总数`, whole, parts))
    .filter(({ total, parts, interval }) => {
      const isOver = interval.nominal.gt(total.interval.nominal) && total.interval.hi !== null
      const single = parts.some((part) => part.interval.nominal.gt(total.interval.nominal))
      return agree(interval, total.interval) || (isOver && !single && contradict(interval, total.interval))
    })

export const partsAgainstSum: CheckRule = {
  code: 'TT-C-015',
  severity: 'warning',
  title: '分项与合计对不上',
  passedTitle: '分项与合计',
  explanation: '一句话里列了分项又写了合计，加起来不等于合计；或“其中”的几项加起来超过总数。',
  good: { text: '一、重点任务\n1.到2025年，建成粮食储备库12座、烘干中心8座，合计达到20座。（牵头单位：县粮食局）' },
  bad: { text: '一、重点任务\n1.到2025年，建成粮食储备库12座、烘干中心8座，合计达到25座。（牵头单位：县粮食局）' },
  check: ({ draft, facts }) => {
    const findings: Finding[] = []
    const passed: Passing[] = []
    const sums = [...listedSums(facts, draft.source.text), ...dividedSums(facts, draft.source.text)]
    for (const { name, total, parts, interval } of sums) {
      const formula = `${parts.map(({ printed }) => printed).join('+')}=${formatIn(interval.nominal, total.unit)}`
      if (agree(interval, total.interval))
        passed.push({
          message: `${name}与分项之和`,
          formula: `${formula}，与总数${total.printed}相符`,
          spans: [...parts, total].map(({ span }) => span),
        })
      else if (contradict(interval, total.interval))
        findings.push({
          span: total.span,
          message: `${name}为${total.printed}，列出的${parts.length}项相加是${formatIn(interval.nominal, total.unit)}`,
          suggestion: '请核对各分项与总数；若分项之间有交叉，请写明',
          related: parts.map((part) => ({ span: part.span, message: figureInHome(part) })),
          formula: `${formula}≠${total.printed}`,
        })
    }
    return { findings, passed, ...(sums.length === 0 ? { notApplicable: '没有同时写出分项和合计的目标' } : {}) }
  },
}
