import type { Case, Fact, Now } from './case.ts'
import { PARTIES, type Party } from './party.ts'

/** What a condition looks at. */
interface Ground {
  readonly current: Case
  readonly askerId: string
  readonly as: Party
  readonly facts: readonly Fact[]
  readonly now: Now
}

interface Condition {
  readonly holds: (ground: Ground) => boolean
  /** Why the button `name` is missing, and what to do. */
  readonly message: (name: string, ground: Ground) => string
}

/** The named conditions that a transition can set. */
export const CONDITIONS = {
  other_than_reporter: {
    holds: ({ current, askerId }) => current.reporterId !== askerId,
    message: (name, { as }) => `${PARTIES[as]}不能是填报人；“${name}”须换一人办理`,
  },
  other_than_verifier: {
    holds: ({ current, askerId }) => current.verifierId !== askerId,
    message: (name) => `审核人不能是核验人；“${name}”须换一人办理`,
  },
  report_made: {
    holds: ({ facts }) => facts.includes('report_made'),
    message: (name) => `月报还是空的，不能“${name}”；写一句进展、填一个数，或选“本期无新进展”`,
  },
  plan_written: {
    holds: ({ facts }) => facts.includes('plan_written'),
    message: (name) => `还有举措没有写全做法、责任人和完成时间，不能“${name}”；逐项写全，或上传写好的Word文件`,
  },
  evidence_opened: {
    holds: ({ facts }) => facts.includes('evidence_opened'),
    message: (name) => `佐证还没有逐件查看；查看后再“${name}”`,
  },
  all_criteria_met: {
    holds: ({ facts }) => facts.includes('all_criteria_met'),
    message: (name) => `完成标准还没有全部达到，不能“${name}”；逐条核对完成标准`,
  },
  before_deadline: {
    holds: ({ current, now }) => now.today <= now.calendar.firstWorkdayOnOrAfter(current.deadline),
    message: (name, { current }) => `截止日${current.deadline}已过，不能“${name}”；需要修改的，由下一环节退回`,
  },
} as const satisfies Record<string, Condition>

export type ConditionName = keyof typeof CONDITIONS

/** Why the first failing condition stops the event called `name`, or null. */
export function failedCondition(conditions: readonly ConditionName[], name: string, ground: Ground): string | null {
  const failed = conditions.map((id): Condition => CONDITIONS[id]).find((condition) => !condition.holds(ground))
  return failed ? failed.message(name, ground) : null
}
