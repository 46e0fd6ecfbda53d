/** How far a thing on a ledger has come, in this order. */
export const rowStates = ['proposed', 'listed', 'verified', 'withdrawn'] as const
export type RowState = (typeof rowStates)[number]

export const rowStateNames: Readonly<Record<RowState, string>> = {
  proposed: '拟列入',
  listed: '已列入',
  verified: '已核验',
  withdrawn: '已退出',
}

/** What a person does to a row: the name of the button and of the record. */
export const rowMoves = ['list', 'verify', 'withdraw'] as const
export type RowMove = (typeof rowMoves)[number]

export const rowMoveNames: Readonly<Record<RowMove, string>> = { list: '列入', verify: '核验', withdraw: '退出' }

interface MoveRule {
  readonly from: readonly RowState[]
  readonly to: RowState
}

const rules: Readonly<Record<RowMove, MoveRule>> = {
  // What withdrew may come back, and is verified anew.
  list: { from: ['proposed', 'withdrawn'], to: 'listed' },
  verify: { from: ['listed'], to: 'verified' },
  withdraw: { from: ['proposed', 'listed', 'verified'], to: 'withdrawn' },
}

/** The state that a move leads to; null where it cannot be made from this one. */
export function stateAfter(state: RowState, move: RowMove): RowState | null {
  const { from, to } = rules[move]
  return from.includes(state) ? to : null
}
