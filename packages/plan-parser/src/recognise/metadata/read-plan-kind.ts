import type { PlanKind } from '@tongtu/plan'

const KINDS: readonly (readonly [RegExp, PlanKind])[] = [
  [
    /工作要点|年度.{0,8}(?:计划|任务|要点|安排)|^(?!.*20\d\d年?[—至-]20).*20\d\d年.{0,40}(?:工作计划|计划|要点|工作安排|重点任务|重点工作)/u,
    'annual_workplan',
  ],
  [
    /(?:清单|分解表|(?:任务|责任|工作)分[工解]|分工方案|任务书|(?:工作|重点|目标|主要)任务)(?:\([^()]*\)){0,2}$/u,
    'task_list',
  ],
  [/行动方案|行动计划|行动纲要|(?:专项|攻坚|培育|提升)行动/u, 'action_plan'],
  [/方案|实施意见|实施计划/u, 'implementation_plan'],
  [/清单|分解表|任务分工|任务书/u, 'task_list'],
]

/** What kind of document a title announces. */
export const readPlanKind = (title: string): PlanKind => KINDS.find(([pattern]) => pattern.test(title))?.[1] ?? 'other'
