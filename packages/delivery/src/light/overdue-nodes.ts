import { dayName } from '../month.ts'
import type { LightReason } from './light.ts'
import type { MeasureFacts } from './measure-facts.ts'

/** Working days after which a late node turns from at risk to off track. */
const GRACE = 5

/** A node that is past its day and not done: at risk for five working days, then off track. */
export function overdueNodes({ nodes, today, calendar }: MeasureFacts): LightReason[] {
  return nodes
    .filter(({ doneOn, dueOn }) => doneOn === null && dueOn < today)
    .map(({ id, title, dueOn }) => {
      const late = calendar.workdaysBetween(dueOn, today)
      return {
        light: late > GRACE ? 'off_track' : 'at_risk',
        code: 'TT-S-001',
        message: `节点“${title}”应于${dayName(dueOn)}完成，已逾期${late}个工作日`,
        about: { nodeId: id },
      }
    })
}
