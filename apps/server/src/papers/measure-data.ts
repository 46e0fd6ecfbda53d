import { nodesIn, quarters } from '@tongtu/delivery'
import type { Duties } from '@tongtu/plan'
import { chineseDay } from '../platform/china-day.ts'
import type { YearTask } from './find-year-tasks.ts'
import type { PaperData } from './paper.ts'
import { dutiesOf } from './unit-duty.ts'

/** What the placeholders of `measureFields` stand for, of one measure in the paper of a unit. */
export function measureData(
  { measure, name, assignment, row, text, contact }: YearTask,
  index: number,
  unitId: string,
) {
  const nodes = Object.fromEntries(
    quarters.map(({ field, name: quarter }) => [
      quarter,
      nodesIn(assignment.nodes, field)
        .map(({ title, dueOn }) => `${chineseDay(dueOn).slice(5)}前 ${title}`)
        .join('\n'),
    ]),
  )
  return {
    序号: String(index + 1),
    编号: measure.no ?? '',
    举措: name,
    类别: row.category,
    职责: dutiesOf(measure.duties, unitId).join('、'),
    原文: text.replace(/\s+/g, ' ').trim(),
    年度目标: assignment.goal,
    ...nodes,
    完成标准: assignment.criteria,
    佐证要求: assignment.proof,
    牵头单位: names(measure.duties.lead),
    汇总单位: compilerOf(measure.duties),
    配合单位: names(measure.duties.supporting),
    分管领导: contact?.leader ?? '',
    责任科室: contact?.person ?? '',
    联系电话: contact?.phone ?? '',
    完成时限: row.due,
    依据条目: row.basis,
  } satisfies PaperData
}

/** Who reports where several lead: the one that is named for it, else the first of the list. */
const compilerOf = ({ compiling, lead }: Duties) => (compiling ?? (lead.length > 1 ? lead[0] : null))?.name ?? ''

const names = (units: readonly { readonly name: string }[]) => units.map(({ name }) => name).join('、')
