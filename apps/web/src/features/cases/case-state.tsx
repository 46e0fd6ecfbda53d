import type { ReturnRow } from '../../api/types.ts'
import { dueWords } from '../returns/due-words.ts'
import './case-state.css'

const SHAPES: Readonly<Record<string, string>> = {
  draft: '◇',
  drafting: '◇',
  signing: '◔',
  reviewing: '◑',
  returned: '↩',
  accepted: '✓',
  lapsed: '■',
  terminated: '—',
  applying: '◇',
  verifying: '◔',
  deciding: '◕',
  mending: '↩',
  written_off: '✓',
  settled: '✓',
  refused: '■',
}

/** Where a case stands, and by when its owner has to act: shape and word before colour. */
export function CaseState({
  row,
}: {
  readonly row: Pick<ReturnRow, 'state' | 'stateName' | 'dueOn' | 'workdaysLeft'>
}) {
  return (
    <span className={`case-state case-state-${row.state}`}>
      <i aria-hidden="true">{SHAPES[row.state] ?? '○'}</i> {row.stateName}
      {row.dueOn !== null && row.workdaysLeft !== null && (
        <span className="caption"> {dueWords(row.dueOn, row.workdaysLeft)}</span>
      )}
    </span>
  )
}
