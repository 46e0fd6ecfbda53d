import type { ReturnContent, ReturnRow } from '../../api/types.ts'

/** What a person is writing about one measure: the words, and figures and dates by the id of their target or node. */
export interface ReturnDraft {
  readonly done: string
  readonly problem: string
  readonly help: string
  readonly nextStep: string
  readonly unchanged: boolean
  readonly figures: Readonly<Record<string, string>>
  readonly nodes: Readonly<Record<string, string>>
  readonly evidence: readonly string[]
}

export type DraftWord = 'done' | 'problem' | 'help' | 'nextStep'

/** Longest each word may be, as the server has it. */
export const WORD_LIMITS: Readonly<Record<DraftWord, number>> = { done: 500, problem: 300, help: 300, nextStep: 300 }

export function draftOf({ figures, nodes, ...words }: ReturnContent): ReturnDraft {
  return {
    ...words,
    figures: Object.fromEntries(figures.map(({ targetId, raw }) => [targetId, raw])),
    nodes: Object.fromEntries(nodes.map(({ nodeId, doneOn }) => [nodeId, doneOn])),
  }
}

/** The draft as the server takes it. */
export function contentOf(draft: ReturnDraft): ReturnContent {
  const { figures, nodes, evidence, ...words } = draft
  return {
    ...words,
    evidence: [...evidence],
    figures: filled(figures).map(([targetId, raw]) => ({ targetId, raw })),
    nodes: filled(nodes).map(([nodeId, doneOn]) => ({ nodeId, doneOn })),
  }
}

const filled = (values: Readonly<Record<string, string>>) =>
  Object.entries(values).filter(([, value]) => value.trim() !== '')

/** Whether it says anything at all: only then it can be sent on. */
export function saysSomething({ done, unchanged, figures, nodes }: ReturnDraft): boolean {
  return unchanged || done.trim() !== '' || filled(figures).length > 0 || filled(nodes).length > 0
}

/** How the rows of one unit stand, for the line above them. */
export function countReturns(rows: readonly ReturnRow[]) {
  const open = rows.filter(({ owner }) => owner === 'reporter')
  return {
    owed: rows.length,
    filled: open.filter(({ content }) => saysSomething(draftOf(content))).length,
    open: open.length,
    sent: rows.filter(({ state }) => state === 'signing' || state === 'reviewing').length,
    accepted: rows.filter(({ state }) => state === 'accepted').length,
  }
}
