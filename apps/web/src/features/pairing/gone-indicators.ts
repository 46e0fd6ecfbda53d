import type { DraftIndicator, PlanIndicator } from '@tongtu/plan'

/** The indicators of a plan that a new version no longer lists. Its table replaces the old one whole; names tell. */
export function goneIndicators(
  before: readonly PlanIndicator[],
  after: readonly Pick<DraftIndicator, 'name'>[],
): PlanIndicator[] {
  const listed = new Set(after.map(bareName))
  return before.filter((one) => !listed.has(bareName(one)))
}

const bareName = ({ name }: { readonly name: string }) => name.replace(/\s/g, '')
