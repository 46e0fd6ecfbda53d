import { dayName, monthName } from '../month.ts'
import type { LightReason } from './light.ts'
import type { MeasureFacts } from './measure-facts.ts'

/** Working days before its day from which an undone node is looked at. */
const NEAR = 5

/** A node due within five working days about which the newest return names a problem or asks for help. */
export function nearNodes({ nodes, returns, today, calendar }: MeasureFacts): LightReason[] {
  const newest = returns.find(({ standing }) => standing === 'received' || standing === 'accepted')
  if (!newest || !(newest.namesProblem || newest.asksForHelp)) return []
  return nodes
    .filter(({ doneOn, dueOn }) => doneOn === null && dueOn >= today)
    .map((node) => ({ ...node, left: calendar.workdaysBetween(today, node.dueOn) }))
    .filter(({ left }) => left <= NEAR)
    .map(({ id, title, dueOn, left }) => ({
      light: 'at_risk',
      code: 'TT-S-002',
      message: `节点“${title}”${dayName(dueOn)}到期，剩${left}个工作日，${monthName(newest.period)}月报仍有问题未解决`,
      about: { nodeId: id },
    }))
}
