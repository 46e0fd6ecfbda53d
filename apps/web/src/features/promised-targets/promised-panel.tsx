import { useQuery } from '@tanstack/react-query'
import { Fragment, useState } from 'react'
import { api } from '../../api/endpoints.ts'
import type { PromisedTarget, PromisedTargets } from '../../api/types.ts'
import { t } from '../../app/locale/messages.ts'
import { useSession } from '../../app/session/use-session.ts'
import { LoadFailure } from '../../app/states/load-failure.tsx'
import { Skeleton } from '../../app/states/skeleton.tsx'
import { figureText } from '../indicators/figure-text.ts'
import { StatusMark } from '../indicators/status-mark.tsx'
import { LinkForm } from './link-form.tsx'
import '../target-settings/settings.css'

/**
 * The promises of a measure, or of the goals of a plan, with the figures they are judged by: which figure, how it stands,
 * in one sentence why.
 */
export function PromisedPanel(props: {
  readonly planId: string
  /** `goals`, or the id of a measure. */
  readonly of: string
  readonly year: number
}) {
  const { planId, of, year } = props
  const found = useQuery({
    queryKey: ['promised-targets', planId, of, year],
    queryFn: () => api.promisedTargets(planId, year, of),
  })
  if (found.isLoadingError) return <LoadFailure error={found.error} retry={() => found.refetch()} />
  if (found.data?.targets.length === 0) return null
  return (
    <section className="panel paper" aria-labelledby="promised-title">
      <h2 id="promised-title">{t(of === 'goals' ? 'promised.goals' : 'promised.title')}</h2>
      {found.data ? <Targets promised={found.data} /> : <Skeleton rows={3} />}
    </section>
  )
}

function Targets({ promised }: { readonly promised: PromisedTargets }) {
  const role = useSession().data?.user.role
  const [open, show] = useState<string | null>(null)
  const may = role === 'office' || role === 'statistics'
  return (
    <div className="table-frame">
      <table className="list-table stacked-table promised-table">
        <caption className="hidden-text">{t('promised.caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('promised.target')}</th>
            <th scope="col" className="num">
              {t('promised.figure')}
            </th>
            <th scope="col">{t('promised.verdict')}</th>
          </tr>
        </thead>
        <tbody>
          {promised.targets.map((target) => (
            <Fragment key={target.id}>
              <tr>
                <th scope="row">
                  {target.quote}
                  <span className="caption">{t('promised.rule', { year: target.due ?? '', rule: target.rule })}</span>
                </th>
                <td className="num" data-label={t('promised.figure')}>
                  {target.value === null ? t('word.none') : figureText(target.value)}
                  <span className="caption">{t('promised.of', { year: target.year })}</span>
                </td>
                <td data-label={t('promised.verdict')}>
                  <Standing target={target} />
                  {may && (
                    <button
                      type="button"
                      className="link-button"
                      aria-expanded={open === target.id}
                      onClick={() => show(open === target.id ? null : target.id)}
                    >
                      {t(target.verdict === null ? 'promised.link' : 'promised.change')}
                      <span className="hidden-text">{target.metric}</span>
                    </button>
                  )}
                </td>
              </tr>
              {open === target.id && (
                <tr>
                  <td colSpan={3}>
                    <LinkForm {...{ target, choices: promised.choices }} close={() => show(null)} />
                  </td>
                </tr>
              )}
            </Fragment>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Standing({ target: { verdict, sourceName } }: { readonly target: PromisedTarget }) {
  if (verdict === null) return <p className="quiet">{t('promised.unlinked')}</p>
  return (
    <>
      <p>
        <StatusMark status={verdict.status} /> {verdict.sentence}
      </p>
      {sourceName !== null && <p className="caption">{t('promised.source', { name: sourceName })}</p>}
    </>
  )
}
