import { useQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { api } from '../../api/endpoints.ts'
import { t } from '../../app/locale/messages.ts'
import { usePageTitle } from '../../app/page-title.ts'
import { LoadFailure } from '../../app/states/load-failure.tsx'
import { Skeleton } from '../../app/states/skeleton.tsx'
import { usePlanFilters } from '../../features/plans/use-plan-filters.ts'
import { CheckStep } from './check-step.tsx'
import { DraftDesk } from './draft-desk.tsx'
import { IssuedCircular } from './issued-circular.tsx'
import './circular.css'

/** One circular: in work, on the way to be issued, or as it was issued. */
export function CircularPage() {
  const { circularId = '' } = useParams()
  usePageTitle(t('circulars.title'))
  const filters = usePlanFilters()
  const circular = useQuery({ queryKey: ['circular', circularId], queryFn: () => api.circular(circularId) })
  if (circular.isPending) return <Skeleton rows={12} />
  if (circular.isLoadingError) return <LoadFailure error={circular.error} retry={() => circular.refetch()} />
  const { desk } = circular.data
  if (desk === null) return <IssuedCircular circular={circular.data} />
  if (filters.get('step') === 'issue') return <CheckStep circular={circular.data} desk={desk} />
  return <DraftDesk key={circularId} circular={circular.data} desk={desk} />
}
