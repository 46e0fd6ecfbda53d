import type { Span } from '@tongtu/plan'
import { useLocation, useNavigate } from 'react-router'
import { readSpanParam, spanParam } from '../../plans/span-param.ts'
import { usePlanFilters } from '../../plans/use-plan-filters.ts'

const PAPER = 'paper'

/** The place at which the whole paper is open, kept in the address: Back closes the paper before it leaves the page. */
export function usePaperPlace() {
  const filters = usePlanFilters()
  const navigate = useNavigate()
  const opened = useLocation().key !== 'default'
  return {
    at: readSpanParam(filters.get(PAPER)),
    open: (span: Span) => filters.set({ [PAPER]: spanParam(span) }, { push: true }),
    close: () => {
      if (opened) navigate(-1)
      else filters.set({ [PAPER]: null })
    },
  }
}
