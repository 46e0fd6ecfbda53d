import { type PlanTarget, targetWords } from '@tongtu/plan'
import { TargetMarks } from '../targets/target-marks.tsx'
import { spanParam } from './span-param.ts'
import { usePlanFilters } from './use-plan-filters.ts'

/** A target on one line, with its time where the page has no other place for it; pressing it opens its origin. */
export function TargetLine({ target, withDue }: { readonly target: PlanTarget; readonly withDue?: boolean }) {
  const filters = usePlanFilters()
  return (
    <button
      type="button"
      className="target-line"
      onClick={() => filters.set({ origin: spanParam(target.span) }, { push: true })}
    >
      {targetWords(target, withDue ? null : target.due)}
      <TargetMarks target={target} />
    </button>
  )
}
