import { useQuery } from '@tanstack/react-query'
import { Fragment, useState } from 'react'
import { api } from '../../api/endpoints.ts'
import type { PromisedTargets } from '../../api/types.ts'
import { t } from '../../app/locale/messages.ts'
import { LoadFailure } from '../../app/states/load-failure.tsx'
import { Skeleton } from '../../app/states/skeleton.tsx'
import { LinkForm } from './link-form.tsx'
import { LinkButton, PromisedFigure, Standing } from './promised-standing.tsx'
import '../target-settings/settings.css'

/** The promises of a measure, with the figures they are judged by: which figure, how it stands, in one sentence why. */
export function PromisedPanel(props: { readonly planId: string; readonly measureId: string; readonly year: number }) {
  const { planId, measureId, year } = props
  const found = useQuery({
    queryKey: ['promised-targets', planId, measureId, year],
    queryFn: () => api.promisedTargets(planId, year, measureId),
  })
  if (found.isLoadingError) return <LoadFailure error={found.error} retry={() => found.refetch()} />
  if (found.data?.targets.length === 0) return null
  return (
    <section className="panel paper" aria-labelledby="promised-title">
      <h2 id="promised-title">{t('promised.title')}</h2>
      {found.data ? <Targets promised={found.data} /> : <Skeleton rows={3} />}
    </section>
  )
}

function Targets({ promised }: { readonly promised: PromisedTargets }) {
  const [open, show] = useState<string | null>(null)
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
                  <PromisedFigure target={target} />
                </td>
                <td data-label={t('promised.verdict')}>
                  <Standing target={target} />
                  <LinkButton
                    target={target}
                    open={open === target.id}
                    toggle={() => show(open === target.id ? null : target.id)}
                  />
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
