import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { api } from '../../api/endpoints.ts'
import { t } from '../../app/locale/messages.ts'
import { usePageTitle } from '../../app/page-title.ts'
import { useSession } from '../../app/session/use-session.ts'
import { PageHead } from '../../app/shell/page-head.tsx'
import { Empty } from '../../app/states/empty.tsx'
import { LoadFailure } from '../../app/states/load-failure.tsx'
import { Skeleton } from '../../app/states/skeleton.tsx'
import { usePlanFilters } from '../../features/plans/use-plan-filters.ts'
import { RestatementForm } from './restatement-form.tsx'
import { RestatementItem } from './restatement-item.tsx'
import './restatements.css'

/** Which whole series were rewritten, on what ground, and what that changed; by whom a new one is made. */
export function RestatementsPage() {
  usePageTitle(t('restatements.title'))
  const filters = usePlanFilters()
  const role = useSession().data?.user.role
  const may = role === 'office' || role === 'statistics'
  const all = useQuery({ queryKey: ['restatements'], queryFn: api.restatements })
  const making = may && filters.get('new') === '1'
  return (
    <>
      <PageHead title={t('restatements.title')} line={t('restatements.line')}>
        {may && !making && (
          <Button type="primary" onClick={() => filters.set({ new: '1' }, { push: true })}>
            {t('restatements.new')}
          </Button>
        )}
      </PageHead>
      {making && <RestatementForm close={() => filters.set({ new: null })} />}
      {all.isLoadingError && <LoadFailure error={all.error} retry={() => all.refetch()} />}
      {all.isPending && <Skeleton rows={4} />}
      {all.data?.length === 0 && !making && (
        <Empty title={t('restatements.none.title')} text={t('restatements.none')} />
      )}
      <ol className="restatement-list">
        {all.data?.map((one) => (
          <RestatementItem key={one.id} restatement={one} may={may} />
        ))}
      </ol>
    </>
  )
}
