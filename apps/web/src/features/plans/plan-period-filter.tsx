import {
  monthsOf,
  type Period,
  type PeriodKind,
  periodKind,
  periodName,
  periodOf,
  periodsWithin,
  shiftPeriod,
  yearOf,
} from '@tongtu/kernel'
import type { PlanSummary } from '../../api/types.ts'
import { t } from '../../app/locale/messages.ts'
import { PlanSelect } from './plan-select.tsx'
import { usePlanFilters } from './use-plan-filters.ts'
import './plan-year-filter.css'

const kinds = ['year', 'half', 'quarter', 'month'] as const satisfies readonly PeriodKind[]

/** Chooses the plan and the period that a page shows, by year and kind or one after the other; both are in the address. */
export function PlanPeriodFilter(props: {
  readonly plans: readonly PlanSummary[]
  readonly planId: string | undefined
  readonly period: Period
}) {
  const { plans, planId, period } = props
  const filters = usePlanFilters()
  const go = (to: Period) => filters.set({ period: to })
  const kind = periodKind(period) ?? 'year'
  const year = yearOf(period)
  const step = (count: 1 | -1) => {
    const to = shiftPeriod(period, count)
    const name = t(count === 1 ? 'period.next' : 'period.before', { period: periodName(to) })
    return (
      <button type="button" className="period-step" aria-label={name} title={name} onClick={() => go(to)}>
        <span aria-hidden="true">{count === 1 ? '▶' : '◀'}</span>
      </button>
    )
  }
  return (
    <search className="year-filters">
      <PlanSelect {...{ plans, planId }} />
      <span className="period-choice">
        {step(-1)}
        <label>
          <span className="hidden-text">{t('assignments.year')}</span>
          <input
            key={year}
            type="number"
            min={2000}
            max={2100}
            defaultValue={year}
            onChange={({ target }) =>
              target.validity.valid && target.value !== '' && go(target.value + period.slice(4))
            }
          />
        </label>
        <label>
          <span className="hidden-text">{t('period.kind')}</span>
          <select value={kind} onChange={({ target }) => go(periodOf(monthsOf(period).last, kindOf(target.value)))}>
            {kinds.map((one) => (
              <option key={one} value={one}>
                {t(`period.kind.${one}`)}
              </option>
            ))}
          </select>
        </label>
        {kind !== 'year' && (
          <label>
            <span className="hidden-text">{t('period.part')}</span>
            <select value={period} onChange={({ target }) => go(target.value)}>
              {periodsWithin(String(year), kind).map((one) => (
                <option key={one} value={one}>
                  {periodName(one).slice(5)}
                </option>
              ))}
            </select>
          </label>
        )}
        {step(1)}
      </span>
    </search>
  )
}

const kindOf = (text: string): PeriodKind => kinds.find((kind) => kind === text) ?? 'year'
