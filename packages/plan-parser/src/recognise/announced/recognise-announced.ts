import type { Announced } from '@tongtu/plan'
import type { CleanDocument } from '../../normalise/clean-document.ts'
import type { Outline } from '../../segment/outline.ts'
import type { FoundParts } from './announced-context.ts'
import { readAnnexes } from './read-annexes.ts'
import { readCaptions } from './read-captions.ts'
import { readCounts } from './read-counts.ts'

/**
 * Counts that the text states about itself (36个指标, 三大工程), annexes and tables it names, each with the number
 * that was found: a plan whose annexes are pictures announces them and holds none. In the order of the text.
 */
export const recogniseAnnounced = (
  document: CleanDocument,
  outline: Outline,
  parts: FoundParts,
): readonly Announced[] => {
  const context = { document, outline, parts }
  return [...readCounts(context), ...readAnnexes(context), ...readCaptions(context)].sort(
    (a, b) => a.span[0] - b.span[0] || a.span[1] - b.span[1],
  )
}
