import { type AssignmentField, dayWords, nodesIn, quarters } from '@tongtu/delivery'
import { t } from '../../app/locale/messages.ts'
import { cellText, type SheetRow } from './sheet-state.ts'

/** What a cell of the year says: nodes one a line, done ones marked, and what is wrong with it. */
export function CellWords({ row, field }: { readonly row: SheetRow; readonly field: AssignmentField }) {
  const wrong = row.content.wrong[field]
  const quarter = quarters.find((one) => one.field === field)
  if (wrong || !quarter) {
    return (
      <>
        <span className="year-words">{cellText(row.content, field)}</span>
        {wrong && <span className="year-problem">{wrong.problem}</span>}
      </>
    )
  }
  return nodesIn(row.content.nodes, quarter.field).map(({ title, dueOn }, at) => {
    const done = row.stored?.nodes.some((one) => one.doneOn !== null && one.title === title && one.dueOn === dueOn)
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: two nodes may say the same
      <span key={at} className="year-node">
        {done && <i title={t('assignments.node.done')}>✓</i>} {title} <span className="nowrap">{dayWords(dueOn)}</span>
      </span>
    )
  })
}
