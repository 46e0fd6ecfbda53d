import { type PlanTarget, targetWords } from '@tongtu/plan'
import { TargetMarks } from '../targets/target-marks.tsx'
import { spanParam } from './span-param.ts'
import { usePlanFilters } from './use-plan-filters.ts'

/** A target on one line with its own time, which need not be that of its measure; pressing it opens its origin. */
export function TargetLine({ target }: { readonly target: PlanTarget }) {
  const filters = usePlanFilters()
  return (
    <button
      type="button"
      className="target-line"
      onClick={() => filters.set({ origin: spanParam(target.span) }, { push: true })}
    >
      {targetWords(target)}
      <TargetMarks target={target} />
    </button>
  )
}
