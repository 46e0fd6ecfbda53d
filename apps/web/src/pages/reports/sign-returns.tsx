import { useQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { api } from '../../api/endpoints.ts'
import { t } from '../../app/locale/messages.ts'
import { usePageTitle } from '../../app/page-title.ts'
import { PageHead } from '../../app/shell/page-head.tsx'
import { Empty } from '../../app/states/empty.tsx'
import { LoadFailure } from '../../app/states/load-failure.tsx'
import { Skeleton } from '../../app/states/skeleton.tsx'
import { ReviewQueue } from '../../features/returns/review-queue.tsx'

/** What waits for the signature of a unit's leader. */
export function SignReturns() {
  const { code = '' } = useParams()
  usePageTitle(t('sign.title'))
  const returns = useQuery({ queryKey: ['returns', code, 'open'], queryFn: () => api.returns({ open: true }) })
  if (returns.isPending) return <Skeleton rows={9} />
  if (returns.isLoadingError) return <LoadFailure error={returns.error} retry={() => returns.refetch()} />
  const waiting = returns.data.filter(({ owner }) => owner === 'unit_leader')
  const ahead = returns.data.filter(({ owner }) => owner === 'reporter').length
  return (
    <>
      <PageHead title={t('sign.title')} line={t('sign.line', { n: waiting.length, ahead })} />
      {waiting.length === 0 ? (
        <Empty title={t('sign.empty.title')} text={t('sign.empty', { ahead })} />
      ) : (
        <ReviewQueue rows={waiting} pass="sign" passName={t('sign.act')} />
      )}
    </>
  )
}
