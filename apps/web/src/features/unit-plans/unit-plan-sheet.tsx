import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { useParams } from 'react-router'
import { api } from '../../api/endpoints.ts'
import '../../app/file-button.css'
import { t } from '../../app/locale/messages.ts'
import { notify } from '../../app/notice/notices.ts'
import { PageHead } from '../../app/shell/page-head.tsx'
import { LoadFailure } from '../../app/states/load-failure.tsx'
import { Skeleton } from '../../app/states/skeleton.tsx'
import { CaseState } from '../cases/case-state.tsx'
import { CaseTimeline } from '../cases/case-timeline.tsx'
import { UnitPlanActs } from './unit-plan-acts.tsx'
import { UnitPlanForm } from './unit-plan-form.tsx'
import './unit-plans.css'

/** One unit's plan: what is asked of it, what it writes, and what may be done now. */
export function UnitPlanSheet({ id }: { readonly id: string }) {
  const { code = '' } = useParams()
  const client = useQueryClient()
  const [unsaved, setUnsaved] = useState(false)
  const plan = useQuery({ queryKey: ['unit-plan', code, id], queryFn: () => api.unitPlan(id) })
  if (plan.isPending) return <Skeleton rows={10} />
  if (plan.isLoadingError) return <LoadFailure error={plan.error} retry={() => plan.refetch()} />
  const { row, planId, year, mayWrite } = plan.data
  const again = () => client.invalidateQueries({ queryKey: ['unit-plan'] })
  const change = async (work: () => Promise<unknown>, said: string) => {
    try {
      await work()
      await again()
      notify(said)
    } catch (error) {
      notify((error as Error).message, { tone: 'bad' })
    }
  }
  const list = `/r/${code}/unit-plans?plan=${planId}&year=${year}`
  const title = t('unitPlans.sheet', { unit: row.unit.name, year })
  const address = `/api/v1/unit-plans/${id}`
  return (
    <>
      <PageHead
        crumbs={[{ text: t('unitPlans.back'), to: list }, { text: title }]}
        title={title}
        line={plan.data.planTitle}
      />
      <div className="unit-plan-bar">
        <CaseState row={row} />
        <Button href={`${address}/plan.docx?place=${code}`}>{t('unitPlans.export')}</Button>
        {mayWrite && (
          <label className="file-button">
            {t('unitPlans.file')}
            <input
              type="file"
              accept=".docx"
              onChange={(event) => {
                const file = event.target.files?.[0]
                event.target.value = ''
                if (file)
                  void change(() => api.keepUnitPlanFile(id, file), t('unitPlans.file.kept', { file: file.name }))
              }}
            />
          </label>
        )}
      </div>
      {row.said !== null && <p className="unit-plan-said">{t('unitPlans.said', { said: row.said })}</p>}
      {row.fileName !== null && (
        <p className="unit-plan-file">
          <a href={`${address}/file?place=${code}`}>{t('unitPlans.file.now', { file: row.fileName })}</a>{' '}
          {mayWrite && (
            <Button onClick={() => change(() => api.removeUnitPlanFile(id), t('unitPlans.file.removed'))}>
              {t('unitPlans.file.remove')}
            </Button>
          )}
        </p>
      )}
      <UnitPlanForm key={`${mayWrite}`} plan={plan.data} changed={setUnsaved} saved={again} />
      <UnitPlanActs plan={plan.data} wait={unsaved ? t('unitPlans.unsaved') : null} />
      <section className="paper unit-plan-part">
        <h2>{t('unitPlans.history')}</h2>
        <CaseTimeline of={[id, row.version]} read={() => api.unitPlanEvents(id)} link={() => null} />
      </section>
    </>
  )
}
