import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useParams } from 'react-router'
import { api } from '../../api/endpoints.ts'
import type { WarningList, WarningRow } from '../../api/types.ts'
import { thisYear, today } from '../../app/china-day.ts'
import { t, word } from '../../app/locale/messages.ts'
import { usePageTitle } from '../../app/page-title.ts'
import { useSession } from '../../app/session/use-session.ts'
import { PageHead } from '../../app/shell/page-head.tsx'
import { Empty } from '../../app/states/empty.tsx'
import { LoadFailure } from '../../app/states/load-failure.tsx'
import { Skeleton } from '../../app/states/skeleton.tsx'
import { warningLevels } from '../../features/indicators/row-facets.ts'
import { untilJudged } from '../../features/place-table/due-verdicts.tsx'
import { usePlanFilters } from '../../features/plans/use-plan-filters.ts'
import { PromisedWarnings } from './promised-warnings.tsx'
import { type PromisedWarning, usePromisedWarnings } from './use-promised-warnings.ts'
import { WarningItem } from './warning-item.tsx'
import './warnings.css'

const YEARS = 6
const HANDLED = ['open', 'covered'] as const

/** Which promises are in danger, and is somebody seeing to it? */
export function WarningsPage() {
  const { code = '' } = useParams()
  usePageTitle(t('warnings.title'))
  const { get, set } = usePlanFilters()
  const place = useSession().data?.user.jurisdiction.name ?? ''
  const year = Number(get('year')) || thisYear() - 1
  const below = get('below') === 'yes'
  const list = useQuery({
    queryKey: ['warnings', code, year, below],
    queryFn: () => api.warnings(year, below),
    refetchInterval: untilJudged<WarningList>(({ due }) => due),
  })
  const promised = usePromisedWarnings(year)
  const years = Array.from({ length: YEARS }, (_, at) => thisYear() - at)
  return (
    <>
      <PageHead title={t('warnings.title')} line={t('warnings.line', { place, year, day: today() })}>
        <Button onClick={() => window.print()}>{t('indicators.print')}</Button>
      </PageHead>
      <search className="filters">
        <label>
          {t('assignments.year')}
          <select value={year} onChange={({ target }) => set({ year: target.value })}>
            {[...new Set([...years, year])].map((one) => (
              <option key={one}>{one}</option>
            ))}
          </select>
        </label>
        <label>
          {t('warnings.handled')}
          <select value={get('handled')} onChange={({ target }) => set({ handled: target.value || null })}>
            <option value="">{t('warnings.handled.all')}</option>
            {HANDLED.map((one) => (
              <option key={one} value={one}>
                {t(`warnings.handled.${one}`)}
              </option>
            ))}
          </select>
        </label>
        <label>
          <input
            type="checkbox"
            checked={below}
            onChange={({ target }) => set({ below: target.checked ? 'yes' : null })}
          />
          {t('warnings.below')}
        </label>
      </search>
      {list.isLoadingError && <LoadFailure error={list.error} retry={() => list.refetch()} />}
      {(list.isPending || (list.data && promised === null)) && <Skeleton rows={8} />}
      {list.data && list.data.due > 0 && <p className="warning-due">{t('warnings.due', { n: list.data.due })}</p>}
      {list.data?.rows.length === 0 && list.data.due === 0 && promised?.length === 0 && (
        <Empty title={t('warnings.none.title', { year })} text={t('warnings.none')} />
      )}
      {list.data && promised && list.data.rows.length + promised.length > 0 && (
        <Warnings list={list.data} promised={get('handled') === 'covered' ? [] : promised} />
      )}
    </>
  )
}

function Warnings(props: { readonly list: WarningList; readonly promised: readonly PromisedWarning[] }) {
  const { list, promised } = props
  const { get, set } = usePlanFilters()
  const level = get('level')
  const narrowed = list.rows.filter((row) => isShown(row, get('handled')))
  const isAsked = (row: { readonly level: string }) => level === '' || row.level === level
  const rows = narrowed.filter(isAsked)
  const sentences = promised.filter(isAsked)
  return (
    <>
      <fieldset className="warning-levels paper">
        <legend className="hidden-text">{t('warnings.levels')}</legend>
        {warningLevels.map((one) => {
          const n = [...narrowed, ...promised].filter((row) => row.level === one).length
          return (
            <button
              key={one}
              type="button"
              className={`warning-count warning-${one}`}
              aria-pressed={level === one}
              disabled={n === 0}
              onClick={() => set({ level: level === one ? null : one })}
            >
              {word('warning', one)} <b>{n}</b>
            </button>
          )
        })}
      </fieldset>
      {rows.length + sentences.length === 0 && <p className="panel-empty paper">{t('warnings.noMatch')}</p>}
      <ol className="warning-list">
        {rows.map((row) => (
          <WarningItem key={`${row.indicator} ${row.region}`} row={row} year={list.year} />
        ))}
      </ol>
      <PromisedWarnings rows={sentences} />
      {list.more > 0 && <p className="quiet">{t('warnings.more', { n: list.more })}</p>}
    </>
  )
}

function isShown({ covered }: WarningRow, handled: string): boolean {
  return handled === '' || (handled === 'covered') === covered
}
