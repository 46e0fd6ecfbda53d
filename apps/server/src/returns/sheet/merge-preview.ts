import type { WordField } from './layout.ts'

/** A cell of a return: one of its words, or the figure or date of one item (t-8, n-3). */
export type MergeField = WordField | `t-${number}` | `n-${number}`

/** What a returned file says in one cell, and where it stands. */
export interface MergeCandidate {
  readonly file: string
  readonly cell: string
  readonly value: string
}

/**
 * One cell that would change. new: only the file changed it; conflict: also the return, or another file, says something
 * else; invalid: it cannot be understood and is left out.
 */
export interface MergeCell {
  readonly field: MergeField
  readonly label: string
  readonly current: string
  readonly candidates: readonly MergeCandidate[]
  readonly verdict: 'new' | 'conflict' | 'invalid'
  readonly problem: string | null
}

export interface MergeReturn {
  readonly caseId: string
  readonly revision: number
  readonly title: string
  readonly unit: string
  readonly cells: readonly MergeCell[]
}

/** A file as it was read: how many of its returns change something, and what was wrong. */
export interface MergeFile {
  readonly name: string
  readonly unit: string | null
  readonly returns: number
  readonly problems: readonly string[]
}

/** Everything a bulk of returned files would change, before anything is changed. */
export interface MergePreview {
  readonly files: readonly MergeFile[]
  readonly returns: readonly MergeReturn[]
  readonly unchanged: number
}
