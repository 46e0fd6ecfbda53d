import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from 'react-router'
import { api } from '../../api/endpoints.ts'
import type { PlanSummary } from '../../api/types.ts'
import { formatDate } from '../../app/format-time.ts'
import { t, word } from '../../app/locale/messages.ts'
import { usePageTitle } from '../../app/page-title.ts'
import { useSession } from '../../app/session/use-session.ts'
import { PageHead } from '../../app/shell/page-head.tsx'
import { LoadFailure } from '../../app/states/load-failure.tsx'
import { Skeleton } from '../../app/states/skeleton.tsx'
import { DraftRows } from '../../features/drafts/draft-rows.tsx'
import { DropVeil, FileButton, usePageDrop } from '../../features/drafts/file-drop.tsx'
import { useStartDraft } from '../../features/drafts/use-start-draft.ts'
import { type Orders, SortHead, useSorted } from '../../features/plans/sort-head.tsx'
import { periodWords } from '../../features/targets/target-words.ts'
import './plans.css'

/** Which plans bind us, how complete is their data? A file dropped anywhere starts an import. */
export function PlansPage() {
  const { code = '' } = useParams()
  usePageTitle(t('plans.title'))
  const session = useSession()
  const office = session.data?.user.role === 'office'
  const plans = useQuery({ queryKey: ['plans'], queryFn: api.plans })
  const drafts = useQuery({ queryKey: ['drafts'], queryFn: api.drafts, enabled: office })
  const { sendFile, sending, refusal } = useStartDraft()
  const over = usePageDrop(sendFile) && office
  if (plans.isPending) return <Skeleton />
  if (plans.isLoadingError) return <LoadFailure error={plans.error} retry={() => plans.refetch()} />
  const measures = plans.data.reduce((sum, plan) => sum + plan.measures, 0)
  const open = drafts.data?.filter((draft) => draft.status !== 'confirmed') ?? []
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
          {refusal}
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
        <PlanTable plans={plans.data} base={`/r/${code}/plans`} />
      )}
      {open.length > 0 && (
        <section className="draft-list">
          <h2>{t('plans.drafts')}</h2>
          <p className="caption">{t('plans.drafts.line')}</p>
          <div className="paper">
            <DraftRows drafts={open} />
          </div>
        </section>
      )}
    </>
  )
}

const ORDERS: Orders<PlanSummary> = {
  title: (a, b) => a.title.localeCompare(b.title, 'zh'),
  period: (a, b) => (a.period?.to ?? '').localeCompare(b.period?.to ?? ''),
  measures: (a, b) => a.measures - b.measures,
  targets: (a, b) => a.targets - b.targets,
  indicators: (a, b) => a.indicators - b.indicators,
  withoutUnit: (a, b) => a.withoutUnit - b.withoutUnit,
  doubts: (a, b) => a.errors - b.errors || a.warnings - b.warnings || a.hints - b.hints,
  version: (a, b) => a.confirmedAt.localeCompare(b.confirmedAt),
}

function PlanTable({ plans, base }: { readonly plans: readonly PlanSummary[]; readonly base: string }) {
  const rows = useSorted(plans, ORDERS)
  const count = (plan: PlanSummary, value: number, tab: string) => (
    <td className="num">
      <Link className="figure-link" to={`${base}/${plan.id}?tab=${tab}`}>
        {value}
      </Link>
    </td>
  )
  return (
    <div className="paper table-frame">
      <table className="list-table">
        <caption>{t('plans.caption')}</caption>
        <thead>
          <tr>
            <SortHead column="title">{t('plans.column.title')}</SortHead>
            <SortHead column="period">{t('plans.column.period')}</SortHead>
            {(['measures', 'targets', 'indicators', 'withoutUnit'] as const).map((column) => (
              <SortHead key={column} column={column} num>
                {t(`plans.column.${column}`)}
              </SortHead>
            ))}
            <SortHead column="doubts">{t('plans.column.doubts')}</SortHead>
            <SortHead column="version">{t('plans.column.version')}</SortHead>
          </tr>
        </thead>
        <tbody>
          {rows.map((plan) => (
            <tr key={plan.id}>
              <th scope="row">
                <Link to={`${base}/${plan.id}`}>{plan.title}</Link>
                <span className="caption"> {word('kind', plan.kind)}</span>
              </th>
              <td className="nowrap">{periodWords(plan.period)}</td>
              {count(plan, plan.measures, 'measures')}
              {count(plan, plan.targets, 'targets')}
              {count(plan, plan.indicators, 'indicators')}
              {count(plan, plan.withoutUnit, 'measures&nounit=1')}
              <td className="nowrap">
                <Link className="figure-link" to={`${base}/${plan.id}?tab=checks`}>
                  {t('plans.doubts', { errors: plan.errors, warnings: plan.warnings, hints: plan.hints })}
                </Link>
              </td>
              <td className="nowrap">
                {t('word.version', { n: plan.version })} {formatDate(plan.confirmedAt)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
