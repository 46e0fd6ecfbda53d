import { useQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { api } from '../../api/endpoints.ts'
import { t } from '../../app/locale/messages.ts'
import { usePageTitle } from '../../app/page-title.ts'
import { useSession } from '../../app/session/use-session.ts'
import { PageHead } from '../../app/shell/page-head.tsx'
import { LoadFailure } from '../../app/states/load-failure.tsx'
import { Skeleton } from '../../app/states/skeleton.tsx'
import { DraftRows } from '../../features/drafts/draft-rows.tsx'
import { DropVeil, FileButton, usePageDrop } from '../../features/drafts/file-drop.tsx'
import { useOpenDrafts } from '../../features/drafts/use-open-drafts.ts'
import { useStartDraft } from '../../features/drafts/use-start-draft.ts'
import { PlanList } from './plan-list.tsx'
import { SuperiorPlans } from './superior-plans.tsx'
import './plans.css'

/** Which plans bind us, how complete is their data? A file dropped anywhere starts an import. */
export function PlansPage() {
  const { code = '' } = useParams()
  usePageTitle(t('plans.title'))
  const session = useSession()
  const office = session.data?.user.role === 'office'
  const plans = useQuery({ queryKey: ['plans'], queryFn: api.plans })
  const superior = useQuery({ queryKey: ['superior-plans'], queryFn: api.superiorPlans })
  const { drafts, more } = useOpenDrafts(office)
  const { sendFile, sending, refusal } = useStartDraft()
  const over = usePageDrop(sendFile) && office
  if (plans.isPending) return <Skeleton />
  if (plans.isLoadingError) return <LoadFailure error={plans.error} retry={() => plans.refetch()} />
  const measures = plans.data.reduce((sum, plan) => sum + plan.measures, 0)
  return (
    <>
      {over && <DropVeil />}
      <PageHead title={t('plans.title')} line={t('plans.line', { n: plans.data.length, measures })}>
        {office && plans.data.length > 0 && (
          <FileButton take={sendFile} primary disabled={sending !== null}>
            {t('plans.import')}
          </FileButton>
        )}
      </PageHead>
      {refusal && (
        <p className="refusal" role="alert">
          {t('import.refused.line', { ...refusal })}
        </p>
      )}
      {plans.data.length === 0 ? (
        <div className="drop-zone">
          <h2>{t('plans.empty.title')}</h2>
          <p className="quiet">{t('plans.empty.text')}</p>
          {office && (
            <FileButton take={sendFile} primary disabled={sending !== null}>
              {t('plans.empty.button')}
            </FileButton>
          )}
        </div>
      ) : (
        <PlanList plans={plans.data} base={`/r/${code}/plans`} />
      )}
      {superior.data && superior.data.length > 0 && <SuperiorPlans plans={superior.data} base={`/r/${code}/plans`} />}
      {drafts.length > 0 && (
        <section className="draft-list">
          <h2>{t('plans.drafts')}</h2>
          <p className="caption">{t('plans.drafts.line')}</p>
          <div className="paper">
            <DraftRows drafts={drafts} more={more} />
          </div>
        </section>
      )}
    </>
  )
}
