import { useQuery } from '@tanstack/react-query'
import type { Light as LightName } from '@tongtu/delivery'
import { useParams } from 'react-router'
import { api } from '../../api/endpoints.ts'
import type { MeasurePage } from '../../api/types.ts'
import { thisYear } from '../../app/china-day.ts'
import { t } from '../../app/locale/messages.ts'
import { usePageTitle } from '../../app/page-title.ts'
import { useSession } from '../../app/session/use-session.ts'
import { PageHead } from '../../app/shell/page-head.tsx'
import { LoadFailure } from '../../app/states/load-failure.tsx'
import { Skeleton } from '../../app/states/skeleton.tsx'
import { statuses } from '../../features/indicators/row-facets.ts'
import { StatusMark } from '../../features/indicators/status-mark.tsx'
import { LightMark } from '../../features/lights/light-mark.tsx'
import { WhyLight } from '../../features/lights/why-light.tsx'
import { usePlanFilters } from '../../features/plans/use-plan-filters.ts'
import { PromisedPanel } from '../../features/promised-targets/promised-panel.tsx'
import { useStartWriteOff } from '../../features/write-offs/use-start-write-off.ts'
import { MeasureFiles } from './measure-files.tsx'
import { MeasurePromise } from './measure-promise.tsx'
import { MeasureReturns } from './measure-returns.tsx'
import { MeasureSupport } from './measure-support.tsx'
import { MeasureTimeline } from './measure-timeline.tsx'
import { MeasureYear } from './measure-year.tsx'
import './measure.css'

/** One piece of work from its sentence to its write-off: is it really moving, and what proves it? */
export function MeasurePageView() {
  const { code = '', measureId = '' } = useParams()
  const filters = usePlanFilters()
  const year = Number(filters.get('year')) || thisYear()
  const found = useQuery({
    queryKey: ['chart', 'measure', code, measureId, year],
    queryFn: () => api.measure(measureId, year),
  })
  usePageTitle(found.data?.title ?? t('measure.title'))
  if (found.isPending) return <Skeleton rows={12} />
  if (found.isLoadingError) return <LoadFailure error={found.error} retry={() => found.refetch()} />
  const page = found.data
  return (
    <div className="measure-page">
      <PageHead
        crumbs={[
          { text: t('nav.plans'), to: `/r/${code}/plans` },
          { text: page.planTitle, to: `/r/${code}/plans/${page.planId}?tab=measures` },
        ]}
        title={page.no === null ? page.title : `${t('word.no', { no: page.no })} ${page.title}`}
        line={<HeadLine page={page} />}
      >
        <StartWriteOff page={page} />
      </PageHead>
      <div className="measure-columns">
        <div className="measure-main">
          <MeasurePromise page={page} />
          {page.active && <PromisedPanel planId={page.planId} measureId={measureId} year={year} />}
          <MeasureYear page={page} measureId={measureId} year={year} choose={(one) => filters.set({ year: one })} />
          <MeasureReturns page={page} />
          <MeasureTimeline events={page.timeline} />
        </div>
        <aside className="measure-side">
          <LightPanel page={page} />
          <MeasureSupport page={page} year={year} />
          <MeasureFiles files={page.evidence} />
        </aside>
      </div>
    </div>
  )
}

function HeadLine({ page }: { readonly page: MeasurePage }) {
  const { lead, supporting, compiling, active, chart } = page
  const none = t('measure.lead.none')
  const words = [
    t('measure.lead', { units: lead.join(t('word.listComma')) || none }),
    ...(supporting.length > 0 ? [t('measure.supporting', { units: supporting.join(t('word.listComma')) })] : []),
    ...(compiling === null ? [] : [t('measure.compiling', { unit: compiling })]),
  ]
  return (
    <>
      {chart && <Light page={page} light={chart.light} />} {words.join(' · ')}
      {!active && <strong> {t('measure.ended')}</strong>}
    </>
  )
}

/** The light of the work; where nothing is reported of it, that of its promises, if these are judged. */
function Light({ page, light }: { readonly page: MeasurePage; readonly light: LightName }) {
  const { measureId = '' } = useParams()
  const { get } = usePlanFilters()
  const year = Number(get('year')) || thisYear()
  const promised = useQuery({
    queryKey: ['promised-targets', page.planId, measureId, year],
    queryFn: () => api.promisedTargets(page.planId, year, measureId),
    enabled: light === 'no_data' && page.active,
  })
  const judged = new Set(promised.data?.targets.flatMap(({ verdict }) => verdict?.status ?? []))
  const worst = light === 'no_data' ? statuses.find((one) => one !== 'no_data' && judged.has(one)) : undefined
  if (worst === undefined) return <LightMark light={light} />
  return (
    <>
      {t('measure.promised')} <StatusMark status={worst} />
    </>
  )
}

function StartWriteOff({ page: { chart } }: { readonly page: MeasurePage }) {
  const writeOff = useStartWriteOff()
  if (chart === null || (chart.writeOff === null && !writeOff.may(chart))) return null
  return (
    <button type="button" className="link-button" onClick={() => void writeOff.start(chart)}>
      {chart.writeOff === null
        ? t('measure.writeOff')
        : t('measure.writeOff.state', { state: chart.writeOff.stateName })}
    </button>
  )
}

function LightPanel({ page: { chart, rules } }: { readonly page: MeasurePage }) {
  const office = useSession().data?.user.role === 'office'
  if (chart === null) return null
  return (
    <section className="panel paper measure-light">
      <WhyLight row={chart} rules={rules} office={office} />
    </section>
  )
}
