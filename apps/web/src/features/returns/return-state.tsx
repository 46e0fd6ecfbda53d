import type { ReturnRow } from '../../api/types.ts'
import { dueWords } from './due-words.ts'
import './return-state.css'

const SHAPES: Readonly<Record<string, string>> = {
  draft: '◇',
  signing: '◔',
  reviewing: '◑',
  returned: '↩',
  accepted: '✓',
  lapsed: '■',
  terminated: '—',
}

/** Where a return stands, and by when its owner has to act: shape and word before colour. */
export function ReturnState({
  row,
}: {
  readonly row: Pick<ReturnRow, 'state' | 'stateName' | 'dueOn' | 'workdaysLeft'>
}) {
  return (
    <span className={`return-state return-state-${row.state}`}>
      <i aria-hidden="true">{SHAPES[row.state] ?? '○'}</i> {row.stateName}
      {row.dueOn !== null && row.workdaysLeft !== null && (
        <span className="caption"> {dueWords(row.dueOn, row.workdaysLeft)}</span>
      )}
    </span>
  )
}
