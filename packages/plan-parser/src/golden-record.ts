import type { PlanDraft } from '@tongtu/plan'

/** What a golden file keeps of a draft: everything but the text itself, which stands beside it. */
export const goldenRecord = ({ source, ...draft }: PlanDraft): string => {
  const { text: _, ...described } = source
  return `${JSON.stringify({ ...draft, source: described }, null, 1)}\n`
}
