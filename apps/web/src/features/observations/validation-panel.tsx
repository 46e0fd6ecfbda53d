import { useQuery } from '@tanstack/react-query'
import { periodName } from '@tongtu/kernel'
import { Button } from 'antd'
import { useEffect, useRef } from 'react'
import { useParams } from 'react-router'
import { api } from '../../api/endpoints.ts'
import type { FigureFinding } from '../../api/types.ts'
import { t } from '../../app/locale/messages.ts'
import { LoadFailure } from '../../app/states/load-failure.tsx'
import { Skeleton } from '../../app/states/skeleton.tsx'
import { FindingsList } from './findings-list.tsx'
import './validation-panel.css'

/** What the rules of the plan say of the figures of the page, each with the way to its cell. */
export function ValidationPanel(props: {
  readonly planId: string
  readonly period: string
  /** Of the place whose figures are on the page. */
  readonly region: string
  readonly goTo: (indicator: string) => void
  readonly close: () => void
}) {
  const { planId, period, region, goTo, close } = props
  const { code = '' } = useParams()
  const head = useRef<HTMLHeadingElement>(null)
  useEffect(() => head.current?.focus(), [])
  const found = useQuery({
    queryKey: ['observations', 'validation', code, planId, period],
    queryFn: () => api.validateFigures(planId, period),
    // What was just entered counts.
    staleTime: 0,
    gcTime: 0,
  })
  const isHere = (finding: FigureFinding) =>
    finding.cells[0]?.period === period && finding.cells[0].region === region ? goTo : null
  return (
    <section className="paper validation" aria-labelledby="validation-title">
      <header>
        <h2 id="validation-title" ref={head} tabIndex={-1}>
          {t('validation.title', { period: periodName(period) })}
        </h2>
        <Button size="small" disabled={found.isFetching} onClick={() => void found.refetch()}>
          {t('validation.again')}
        </Button>
        <Button size="small" onClick={close}>
          {t('validation.close')}
        </Button>
      </header>
      {found.isLoadingError && <LoadFailure error={found.error} retry={() => found.refetch()} />}
      {found.isPending && <Skeleton rows={3} />}
      {found.data && (
        <>
          <p role="status">
            {t('validation.counts', {
              n: found.data.findings.length,
              passed: found.data.passed,
              skipped: found.data.skipped,
            })}
          </p>
          <FindingsList findings={found.data.findings} {...{ planId, isHere }} />
          {found.data.leftOut.length > 0 && (
            <details>
              <summary>{t('validation.leftOut', { n: found.data.leftOut.length })}</summary>
              <ul>
                {found.data.leftOut.map(({ title, because }) => (
                  <li key={title}>
                    {title}：{because}
                  </li>
                ))}
              </ul>
            </details>
          )}
        </>
      )}
    </section>
  )
}
