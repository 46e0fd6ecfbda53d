import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { PlanTarget } from '@tongtu/plan'
import { api } from '../../../api/endpoints.ts'
import { t, word } from '../../../app/locale/messages.ts'
import { LoadFailure } from '../../../app/states/load-failure.tsx'
import { statuses } from '../../../features/indicators/row-facets.ts'
import { usualYear } from '../../../features/indicators/row-years.ts'
import { lightOf } from '../../../features/indicators/status-mark.tsx'
import { measureName } from '../../../features/plans/measure-name.ts'
import type { PlanData } from '../../../features/plans/plan-data.ts'
import { usePlanFilters } from '../../../features/plans/use-plan-filters.ts'
import { promisedYears } from '../../../features/promised-targets/promised-years.ts'
import { type ListedTarget, TargetRow } from './target-row.tsx'

const SHOWN = ['all', 'numeric', 'worded'] as const
const VERDICTS = [...statuses, 'none'] as const

/** Every promise that is a figure or a state, with the sentence it stands in and how it stands in a year. */
export function TargetsTab({ data }: { readonly data: PlanData }) {
  const { plan, source } = data
  const filters = usePlanFilters()
  const shown = SHOWN.find((one) => one === filters.get('kind')) ?? 'all'
  const verdict = VERDICTS.find((one) => one === filters.get('verdict')) ?? null
  const year = Number(/^\d{4}$/.exec(filters.get('year'))?.[0] ?? usualYear(plan))
  const found = useQuery({
    queryKey: ['promised-targets', plan.id, 'all', year],
    queryFn: () => api.promisedTargets(plan.id, year),
    placeholderData: keepPreviousData,
  })
  const promised = new Map(found.data?.targets.map((one) => [one.id, one]))
  const listed = (target: PlanTarget, from: string): ListedTarget => ({
    target,
    from,
    promised: promised.get(target.id),
  })
  const all = [
    ...plan.goals.flatMap((goal) => goal.targets.map((target) => listed(target, goal.title))),
    ...plan.measures
      .filter((measure) => measure.status === 'active')
      .flatMap((measure) => measure.targets.map((target) => listed(target, measureName(measure, source.text)))),
  ].filter(({ target }) => shown === 'all' || (target.value !== null) === (shown === 'numeric'))
  const isUnder = ({ promised: one }: ListedTarget, asked: (typeof VERDICTS)[number]) =>
    one !== undefined && (one.verdict?.status ?? 'none') === asked
  const rows = verdict === null ? all : all.filter((one) => isUnder(one, verdict))
  const choices = found.data?.choices ?? []
  return (
    <>
      <div className="filters">
        <label>
          {t('promised.year')}
          <select value={year} onChange={(event) => filters.set({ year: event.target.value })}>
            {promisedYears(plan, found.data?.targets ?? []).map((one) => (
              <option key={one} value={one}>
                {t('word.year', { year: String(one) })}
              </option>
            ))}
          </select>
        </label>
        <label>
          {t('promised.verdict')}
          <select value={verdict ?? ''} onChange={(event) => filters.set({ verdict: event.target.value || null })}>
            <option value="">{t('promised.verdict.all')}</option>
            {VERDICTS.map((one) => (
              <option key={one} value={one}>
                {t('promised.verdict.count', {
                  name: one === 'none' ? t('promised.verdict.none') : word('light', lightOf(one)),
                  n: all.filter((target) => isUnder(target, one)).length,
                })}
              </option>
            ))}
          </select>
        </label>
        <label>
          {t('targets.filter.kind')}
          <select
            value={shown}
            onChange={(event) => filters.set({ kind: event.target.value === 'all' ? null : event.target.value })}
          >
            {SHOWN.map((one) => (
              <option key={one} value={one}>
                {t(`targets.filter.${one}`)}
              </option>
            ))}
          </select>
        </label>
        <span className="total" role="status">
          {t('targets.total', { n: rows.length })}
        </span>
      </div>
      {found.isLoadingError && <LoadFailure error={found.error} retry={() => found.refetch()} />}
      <div className="paper table-frame">
        <table className="list-table stacked-table promised-table">
          <caption>{t('targets.caption', { file: source.fileName })}</caption>
          <thead>
            <tr>
              <th scope="col">{t('targets.column.metric')}</th>
              <th scope="col">{t('targets.column.figure')}</th>
              <th scope="col">{t('targets.column.due')}</th>
              <th scope="col" className="num">
                {t('promised.actual')}
              </th>
              <th scope="col">{t('promised.verdict')}</th>
              <th scope="col">{t('targets.column.from')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((one) => (
              <TargetRow key={one.target.id} listed={one} choices={choices} />
            ))}
          </tbody>
        </table>
        {rows.length === 0 && <p className="panel-empty">{t(all.length === 0 ? 'targets.none' : 'promised.none')}</p>}
      </div>
    </>
  )
}
