import type { Fact } from '@tongtu/closed-loop'
import type { ReturnContent } from './schema.ts'

/** What holds of a return while it is sent on: whether it says anything at all. */
export function returnFacts({ done, unchanged, figures, nodes }: ReturnContent): readonly Fact[] {
  return unchanged || done.trim() !== '' || figures.length > 0 || nodes.length > 0 ? ['report_made'] : []
}
