import type { CheckRule, Finding } from '../check-rule.ts'
import type { Fact } from '../facts/fact.ts'

const NO_PARENT = '没有给出上级方案'

/** Headline promises of the superior plan: its goals and its indicator table, not the figures of single measures. */
const isHeadline = (parentGoals: ReadonlySet<string>, { home, target, role }: Fact): boolean =>
  role === 'target' && (target === null || parentGoals.has(home.id))

export const parentTargetUnserved: CheckRule = {
  code: 'TT-C-041',
  severity: 'warning',
  title: '上级目标没有承接',
  explanation: '上级方案的主要目标，本方案里找不到同名指标。',
  good: {
    parent: '一、主要目标\n——到2025年,森林覆盖率达到62%。',
    text: '一、主要目标\n——到2025年,森林覆盖率达到70%。\n二、重点任务\n1.建成绿道9公里。(牵头单位:县住建局)',
  },
  bad: {
    parent: '一、主要目标\n——到2025年,森林覆盖率达到62%。',
    text: '一、主要目标\n——到2025年,居民综合阅读率达到92%。\n二、重点任务\n1.建成绿道9公里。(牵头单位:县住建局)',
  },
  check: ({ draft, facts, parent }) => {
    if (parent === null) return { findings: [], notApplicable: NO_PARENT }
    const served = new Set(facts.map(({ key }) => key))
    const goals = new Set(parent.draft.goals.map(({ id }) => id))
    const unserved = new Map(
      parent.facts.filter((fact) => isHeadline(goals, fact) && !served.has(fact.key)).map((fact) => [fact.key, fact]),
    )
    const titleEnd = Math.min(draft.source.text.length, 1)
    const findings: Finding[] = [...unserved.values()].map((fact) => ({
      span: draft.goals[0]?.span ?? [0, titleEnd],
      message: `上级方案${fact.home.label}的“${fact.metric}”${fact.printed}，本方案没有同名指标承接`,
      suggestion: '请补上本级目标，或说明不适用',
    }))
    return { findings }
  },
}
