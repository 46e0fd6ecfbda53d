import type { PlanDraft } from '@tongtu/plan'
import { parsePlan, type Stage } from './parse-plan.ts'
import { readText } from './read/text-reader.ts'

export interface ParseOptions {
  /** Hears the name of each stage as it begins. */
  readonly onStage?: (stage: Stage) => void
}

/** Reads a file of any supported format and parses it. Rejects only where the reader refuses the file, with one clear sentence. */
export const parseDocument = async (
  bytes: Uint8Array,
  fileName: string,
  { onStage = () => {} }: ParseOptions = {},
): Promise<PlanDraft> => {
  onStage('read')
  return parsePlan(readText(bytes, fileName, /\.(?:md|markdown)$/iu.test(fileName) ? 'md' : 'txt'), onStage)
}
