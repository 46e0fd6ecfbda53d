import type { PlanDraft } from '@tongtu/plan'
import { assemble } from './assemble/assemble.ts'
import { check } from './check/check.ts'
import { findTables } from './normalise/find-tables.ts'
import { normalise } from './normalise/normalise.ts'
import type { SourceDocument } from './read/source-document.ts'
import { recognise } from './recognise/recognise.ts'
import { segment } from './segment/segment.ts'

export type Stage = 'read' | 'normalise' | 'segment' | 'recognise' | 'assemble' | 'check'

/**
 * The whole parser behind the readers, one stage after the other:
 *
 * source ─► normalise ─► segment ─► recognise ─► assemble ─► check ─► draft
 *
 * Pure and total: any text gives a draft, the same text the same draft; what is in doubt stands in `diagnostics`.
 * `onStage` hears the name of each stage as it begins.
 */
export const parsePlan = (source: SourceDocument, onStage: (stage: Stage) => void = () => {}): PlanDraft => {
  onStage('normalise')
  const document = normalise(source, findTables(source))
  onStage('segment')
  const outline = segment(document)
  onStage('recognise')
  const findings = recognise(document, outline)
  onStage('assemble')
  const draft = assemble(document, outline, findings)
  onStage('check')
  return check(draft)
}
