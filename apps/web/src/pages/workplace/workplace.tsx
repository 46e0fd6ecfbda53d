import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import type { ReactNode } from 'react'
import { Link, useNavigate, useParams } from 'react-router'
import { api } from '../../api/endpoints.ts'
import type { Workplace } from '../../api/types.ts'
import { t } from '../../app/locale/messages.ts'
import { usePageTitle } from '../../app/page-title.ts'
import { useSession } from '../../app/session/use-session.ts'
import { PageHead } from '../../app/shell/page-head.tsx'
import { LoadFailure } from '../../app/states/load-failure.tsx'
import { Skeleton } from '../../app/states/skeleton.tsx'
import { SeverityMark } from '../../features/diagnostics/severity.tsx'
import { DraftRows } from '../../features/drafts/draft-rows.tsx'
import { DropVeil, usePageDrop } from '../../features/drafts/file-drop.tsx'
import { useStartDraft } from '../../features/drafts/use-start-draft.ts'
import { FigurePanel } from '../../features/todos/figure-panel.tsx'
import { TodoPanel } from '../../features/todos/todo-panel.tsx'
import './workplace.css'

/**
 * What must I do now: what waits for me, most pressing first; for the plan office also drafts to go on with, measures nobody
 * answers for and doubts that are open, which nobody else can settle.
 */
export function WorkplacePage() {
  const { code = '' } = useParams()
  const navigate = useNavigate()
  usePageTitle(t('workplace.title'))
  const session = useSession()
  const office = session.data?.user.role === 'office'
  const work = useQuery({ queryKey: ['workplace', code], queryFn: api.workplace })
  const todos = useQuery({ queryKey: ['todos', code], queryFn: api.todos })
  const { sendFile, refusal } = useStartDraft()
  const over = usePageDrop(sendFile) && office
  if (work.isPending || todos.isPending) return <Skeleton rows={9} />
  if (work.isLoadingError) return <LoadFailure error={work.error} retry={() => work.refetch()} />
  if (todos.isLoadingError) return <LoadFailure error={todos.error} retry={() => todos.refetch()} />
  const { counts } = work.data
  return (
    <>
      {over && <DropVeil />}
      <PageHead
        title={t('workplace.title')}
        line={
          office &&
          t('workplace.line', {
            drafts: counts.drafts,
            measures: counts.measuresWithoutUnit,
            doubts: counts.errors + counts.warnings,
          })
        }
      >
        {office && (
          <Button type="primary" onClick={() => navigate(`/r/${code}/plans/import`)}>
            {t('plans.import')}
          </Button>
        )}
      </PageHead>
      {refusal && (
        <p className="refusal" role="alert">
          {t('import.refused.line', { ...refusal })}
        </p>
      )}
      <div className="work">
        <TodoPanel todos={todos.data} />
        <FigurePanel figures={todos.data.figures} />
        {office && (
          <>
            <Panel title={t('workplace.drafts')} count={counts.drafts}>
              {work.data.drafts.length === 0 ? (
                <p className="panel-empty">{t('workplace.drafts.empty')}</p>
              ) : (
                <DraftRows drafts={work.data.drafts} />
              )}
            </Panel>
            <Panel title={t('workplace.units')} count={counts.measuresWithoutUnit}>
              <WithoutUnit work={work.data} />
            </Panel>
            <Panel title={t('workplace.doubts')} count={counts.errors + counts.warnings}>
              <Doubts work={work.data} />
            </Panel>
          </>
        )}
      </div>
      <p className="work-foot">
        <Link to={`/r/${code}/plans`}>{t('workplace.plans', { plans: counts.plans, measures: counts.measures })}</Link>
      </p>
    </>
  )
}

function Panel(props: { readonly title: string; readonly count: number; readonly children: ReactNode }) {
  return (
    <section className="panel paper" aria-label={props.title}>
      <h2>
        {props.title} <span className="panel-count">{props.count}</span>
      </h2>
      {props.children}
    </section>
  )
}

const SHOWN = 12

function WithoutUnit({ work }: { readonly work: Workplace }) {
  const { code = '' } = useParams()
  const { measuresWithoutUnit: all } = work
  const shown = all.slice(0, SHOWN)
  const rest = work.counts.measuresWithoutUnit - shown.length
  if (work.counts.plans === 0) return <p className="panel-empty">{t('workplace.none')}</p>
  if (work.counts.measuresWithoutUnit === 0) return <p className="panel-empty">{t('workplace.units.empty')}</p>
  return (
    <>
      <ul>
        {shown.map((measure) => (
          <li key={measure.id}>
            <Link
              className="work-link"
              to={`/r/${code}/plans/${measure.planId}?tab=measures&nounit=1&assign=${measure.id}`}
            >
              <span className="work-title">
                {measure.no && <span className="quiet">{t('word.no', { no: measure.no })}</span>} {measure.title}
              </span>
              <span className="work-fact">{measure.planTitle}</span>
            </Link>
          </li>
        ))}
      </ul>
      {rest > 0 && (
        <p className="panel-more">
          <Link to={`/r/${code}/plans`}>{t('workplace.units.more', { n: rest })}</Link>
        </p>
      )}
    </>
  )
}

function Doubts({ work }: { readonly work: Workplace }) {
  const { code = '' } = useParams()
  const shown = work.openDiagnostics.slice(0, SHOWN)
  const rest = work.counts.errors + work.counts.warnings - shown.reduce((sum, group) => sum + group.count, 0)
  if (work.counts.plans === 0) return <p className="panel-empty">{t('workplace.none')}</p>
  if (shown.length + rest === 0) return <p className="panel-empty">{t('workplace.doubts.empty')}</p>
  return (
    <>
      <ul>
        {shown.map(({ planId, planTitle, code: rule, severity, count, message }) => (
          <li key={`${planId} ${rule} ${severity}`}>
            <Link className="work-link" to={`/r/${code}/plans/${planId}?tab=checks&code=${rule}`}>
              <span className="work-title">
                <SeverityMark severity={severity} /> {message}
                {count > 1 && <strong className="work-count">{t('workplace.doubts.many', { n: count })}</strong>}
              </span>
              <span className="work-fact">{planTitle}</span>
            </Link>
          </li>
        ))}
      </ul>
      {rest > 0 && (
        <p className="panel-more">
          <Link to={`/r/${code}/plans`}>{t('workplace.doubts.more', { n: rest })}</Link>
        </p>
      )}
    </>
  )
}
