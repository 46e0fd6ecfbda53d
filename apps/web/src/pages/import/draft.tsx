import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Link, useParams } from 'react-router'
import { api } from '../../api/endpoints.ts'
import { t } from '../../app/locale/messages.ts'
import { usePageTitle } from '../../app/page-title.ts'
import { useDesk } from '../../app/session/stash.ts'
import { Empty } from '../../app/states/empty.tsx'
import { LoadFailure } from '../../app/states/load-failure.tsx'
import { Skeleton } from '../../app/states/skeleton.tsx'
import { WizardFrame } from '../../features/review/wizard-frame.tsx'
import { WIZARD_STEPS, type WizardStep } from '../../features/review/wizard-steps.ts'
import { Parsing } from './parsing.tsx'
import { Wizard } from './wizard.tsx'

const POLL = 300
const ALL: ReadonlySet<WizardStep> = new Set(WIZARD_STEPS)

/** A draft from parsing to confirmation; the address is the same all along. */
export function DraftPage() {
  const { code = '', draftId = '' } = useParams()
  const client = useQueryClient()
  const [opening, setOpening] = useState(0)
  const desk = useDesk()
  usePageTitle(t('import.title'))
  const status = useQuery({
    queryKey: ['draft-status', draftId],
    queryFn: () => api.draftStatus(draftId),
    refetchInterval: (query) => (query.state.data?.status === 'parsing' ? POLL : false),
    staleTime: 0,
  })
  const reviewing = status.data?.status === 'review'
  const detail = useQuery({
    queryKey: ['draft', draftId, opening],
    queryFn: () => api.draft(draftId),
    enabled: reviewing,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  })
  if (status.isPending) return <Skeleton />
  if (status.isLoadingError) {
    const why = t('import.draft.forbidden')
    return <LoadFailure error={status.error} retry={() => status.refetch()} whyForbidden={why} />
  }
  if (status.data.status === 'parsing') return <Parsing draft={status.data} />
  if (status.data.status === 'failed') {
    return (
      <WizardFrame step="parse">
        <Empty title={t('import.failed.title')} text={status.data.error?.message ?? ''}>
          <Link to={`/r/${code}/plans/import`}>{t('import.failed.again')}</Link>
        </Empty>
      </WizardFrame>
    )
  }
  if (status.data.status === 'confirmed') {
    return (
      <WizardFrame step="confirm" done={ALL}>
        <Empty title={status.data.title} text={t('import.confirmed')}>
          <Link to={`/r/${code}/plans/${status.data.planId ?? ''}`}>{t('import.confirmed.go')}</Link>
        </Empty>
      </WizardFrame>
    )
  }
  if (detail.isLoadingError) return <LoadFailure error={detail.error} retry={() => detail.refetch()} />
  if (!detail.data?.draft || !desk) return <Skeleton rows={10} />
  return (
    <Wizard
      key={`${draftId} ${opening}`}
      detail={detail.data}
      desk={desk}
      reload={() => {
        void client.invalidateQueries({ queryKey: ['draft-status', draftId] })
        setOpening(opening + 1)
      }}
    />
  )
}
