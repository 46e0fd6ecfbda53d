import type { CheckRule, Finding } from '../check-rule.ts'
import { addsUp } from '../facts/adds-up.ts'
import type { Fact } from '../facts/fact.ts'
import { figureInHome, nameInHome, quoted } from '../facts/name-in-home.ts'
import { proseParts } from '../facts/prose-parts.ts'
import { contradict } from '../quantity/interval.ts'

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

export const partOverWhole: CheckRule = {
  code: 'TT-C-013',
  severity: 'error',
  title: '部分大于整体',
  explanation: '“其中”的数大于它所属的总数。',
  good: { text: '一、重点任务\n1.到2025年，农业龙头企业达到40家，其中省级龙头企业达到5家。（牵头单位：县农业农村局）' },
  bad: { text: '一、重点任务\n1.到2025年，农业龙头企业达到40家，其中省级龙头企业达到50家。（牵头单位：县农业农村局）' },
  check: ({ draft, facts }) => {
    const parents = new Map(
      draft.indicators.flatMap(({ id, parent }) => (parent === null ? [] : [[id, parent] as const])),
    )
    const inProse = proseParts(facts, draft.source.text).flatMap(({ whole, parts }) =>
      parts.map((part) => [whole, part] as const),
    )
    const findings: Finding[] = []
    for (const [whole, part] of [...inProse, ...rowPairs(facts, parents)]) {
      if (!addsUp(whole, part) || part.interval.nominal.lte(whole.interval.nominal)) continue
      if (!contradict(whole.interval, part.interval) && whole.interval.hi === null) continue
      findings.push({
        span: part.span,
        message: `${nameInHome(part.home, part.metric)}为${part.printed}，大于它所属的${quoted(whole.metric)}${whole.printed}`,
        suggestion: '请核对这两个数；若两者没有包含关系，请删去“其中”',
        related: [{ span: whole.span, message: figureInHome(whole) }],
        formula: `${part.printed}＞${whole.printed}`,
      })
    }
    return { findings }
  },
}
