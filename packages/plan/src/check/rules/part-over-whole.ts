import type { CheckRule, Finding } from '../check-rule.ts'
import type { Fact } from '../facts/fact.ts'
import { contradict } from '../quantity/interval.ts'

const FARTHEST_MENTION = 24

/** 其中 stands between two figures of one item: the second is part of the first. */
const partPairs = (facts: readonly Fact[], text: string): (readonly [whole: Fact, part: Fact])[] => {
  const pairs: (readonly [Fact, Fact])[] = []
  let whole: Fact | null = null
  for (let place = 1; place < facts.length; place++) {
    const before = facts[place - 1]!
    const part = facts[place]!
    if (before.home.id !== part.home.id || part.role !== 'target' || part.target === null) {
      whole = null
      continue
    }
    const gap = text.slice(before.span[1], part.span[0])
    const lead = text.slice(part.span[0], part.span[0] + 2)
    if (gap.length > FARTHEST_MENTION || /[。;；\n]/.test(gap)) whole = null
    else if (gap.includes('其中') || lead === '其中') whole = before
    if (whole) pairs.push([whole, part])
  }
  return pairs
}

/** 其中 rows of an indicator table: parent and child cells of one period. */
const rowPairs = (
  facts: readonly Fact[],
  parents: ReadonlyMap<string, string>,
): (readonly [whole: Fact, part: Fact])[] => {
  const cells = new Map(
    facts.filter(({ target }) => target === null).map((fact) => [cellPlace(fact.home.id, fact), fact]),
  )
  return [...cells.values()].flatMap((part) => {
    const parent = parents.get(part.home.id)
    const whole = parent === undefined ? undefined : cells.get(cellPlace(parent, part))
    return whole ? [[whole, part] as const] : []
  })
}

const cellPlace = (row: string, { year, role }: Fact): string => `${row}|${year}|${role}`

const AVERAGE = /人均|亩均|户均|地均|平均|每|单位|率$|指数$/

/** Only amounts and shares of one whole add up; a subset's rate or average may well pass that of the whole. */
const addsUp = (whole: Fact, part: Fact): boolean =>
  part.unit.dimension === 'ratio'
    ? part.quotient !== null && whole.quotient?.denominator === part.quotient.denominator
    : !AVERAGE.test(part.key) && !AVERAGE.test(whole.key) && !part.unit.dimension.includes('/')

export const partOverWhole: CheckRule = {
  code: 'TT-C-013',
  severity: 'error',
  title: '部分大于整体',
  explanation: '“其中”的数大于它所属的总数。',
  good: { text: '一、重点任务\n1.到2025年,农业龙头企业达到40家,其中省级龙头企业达到5家。(牵头单位:县农业农村局)' },
  bad: { text: '一、重点任务\n1.到2025年,农业龙头企业达到40家,其中省级龙头企业达到50家。(牵头单位:县农业农村局)' },
  check: ({ draft, facts }) => {
    const parents = new Map(
      draft.indicators.flatMap(({ id, parent }) => (parent === null ? [] : [[id, parent] as const])),
    )
    const findings: Finding[] = []
    for (const [whole, part] of [...partPairs(facts, draft.source.text), ...rowPairs(facts, parents)]) {
      if (whole.unit.dimension !== part.unit.dimension || whole.nature !== part.nature) continue
      if (part.nature === 'rate' || !addsUp(whole, part) || part.interval.nominal.lte(whole.interval.nominal)) continue
      if (!contradict(whole.interval, part.interval) && whole.interval.hi === null) continue
      findings.push({
        span: part.span,
        message: `${part.home.label}“${part.metric}”${part.printed}，大于其所属的“${whole.metric}”${whole.printed}`,
        suggestion: '请核对两个数，或删去“其中”',
        related: [{ span: whole.span, message: `整体：${whole.metric} ${whole.printed}` }],
        formula: `${part.printed} > ${whole.printed}`,
      })
    }
    return { findings }
  },
}
