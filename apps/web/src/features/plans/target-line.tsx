import type { Target } from '@tongtu/plan'
import { TargetMarks } from '../targets/target-marks.tsx'
import { dueWords, quantityWords } from '../targets/target-words.ts'
import { spanParam } from './span-param.ts'
import { usePlanFilters } from './use-plan-filters.ts'

/** A target on one line; pressing it opens its origin. */
export function TargetLine({ target, withDue }: { readonly target: Target; readonly withDue?: boolean }) {
  const filters = usePlanFilters()
  return (
    <button
      type="button"
      className="target-line"
      onClick={() => filters.set({ origin: spanParam(target.span) }, { push: true })}
    >
      <span className="quiet">{target.metric}</span> <b>{quantityWords(target)}</b>
      <TargetMarks target={target} />
      {withDue && target.due && <span className="quiet"> {dueWords(target.due)}</span>}
    </button>
  )
}
