import type { RowState } from '@tongtu/delivery'
import { word } from '../../app/locale/messages.ts'
import './row-state-mark.css'

const SHAPES: Readonly<Record<RowState, string>> = { proposed: '◇', listed: '○', verified: '✓', withdrawn: '✕' }

/** The state of a row of a ledger, by shape and word before colour. */
export function RowStateMark({ state }: { readonly state: RowState }) {
  return (
    <span className={`row-state row-${state}`}>
      <i aria-hidden="true">{SHAPES[state]}</i> {word('rowState', state)}
    </span>
  )
}
