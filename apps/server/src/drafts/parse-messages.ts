import type { PlanDraft } from '@tongtu/plan'
import type { SourceDocument } from '@tongtu/plan-parser'
import type { ParseStage } from './schema.ts'

/** What the parse worker is asked to do. */
export interface ParseJob {
  readonly bytes: Uint8Array
  readonly fileName: string
  /** The bytes are UTF-8 text that a person pasted. */
  readonly pasted: boolean
}

/** Why a document was not taken; `message` is one sentence for the person who brought it. */
export interface ParseRefusal {
  readonly code: string
  readonly message: string
}

/**
 * What the parse worker says about one document, in this order: stages up to the reading, `read`, further stages,
 * `parsed`; or `refused` in place of the rest; and at last `done`.
 */
export type ParseMessage =
  | { readonly type: 'stage'; readonly stage: ParseStage; readonly progress: number }
  | { readonly type: 'read'; readonly document: ReadDocument }
  | { readonly type: 'parsed'; readonly draft: PlanDraft }
  | { readonly type: 'refused'; readonly refusal: ParseRefusal }
  | { readonly type: 'done' }

/** The part of a read document that is kept; its tables are for the parser alone. */
export type ReadDocument = Pick<SourceDocument, 'format' | 'sha256' | 'text' | 'anchors'>
