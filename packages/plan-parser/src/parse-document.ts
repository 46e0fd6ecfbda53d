import type { PlanDraft } from '@tongtu/plan'
import { parsePlan, type Stage } from './parse-plan.ts'
import { readDocument } from './read/read-document.ts'
import { defaultLimits, type ReadLimits } from './read/read-limits.ts'

export interface ParseOptions {
  /** Hears the name of each stage as it begins. */
  readonly onStage?: (stage: Stage) => void
  readonly limits?: ReadLimits
}

/** Reads a file of any supported format and parses it. Rejects only with RefusedDocument, where no reader can read it. */
export const parseDocument = async (
  bytes: Uint8Array,
  fileName: string,
  { onStage = () => {}, limits = defaultLimits }: ParseOptions = {},
): Promise<PlanDraft> => {
  onStage('read')
  return parsePlan(await readDocument(bytes, fileName, limits), onStage)
}
