import type { PlanTarget } from '@tongtu/plan'
import { thisYear } from '../../../app/china-day.ts'
import { t } from '../../../app/locale/messages.ts'
import { measureName } from '../../../features/plans/measure-name.ts'
import type { PlanData } from '../../../features/plans/plan-data.ts'
import { spanParam } from '../../../features/plans/span-param.ts'
import { usePlanFilters } from '../../../features/plans/use-plan-filters.ts'
import { PromisedPanel } from '../../../features/promised-targets/promised-panel.tsx'
import { TargetMarks } from '../../../features/targets/target-marks.tsx'
import { dueWords, quantityWords } from '../../../features/targets/target-words.ts'

const SHOWN = ['all', 'numeric', 'worded'] as const

/** Every promise that is a figure or a state, with the sentence it stands in. */
export function TargetsTab({ data }: { readonly data: PlanData }) {
  const { plan, source } = data
  const filters = usePlanFilters()
  const shown = SHOWN.find((one) => one === filters.get('kind')) ?? 'all'
  const all: { target: PlanTarget; from: string }[] = [
    ...plan.goals.flatMap((goal) => goal.targets.map((target) => ({ target, from: goal.title }))),
    ...plan.measures
      .filter((measure) => measure.status === 'active')
      .flatMap((measure) => measure.targets.map((target) => ({ target, from: measureName(measure, source.text) }))),
  ]
  const rows = all.filter(({ target }) => shown === 'all' || (target.value !== null) === (shown === 'numeric'))
  return (
    <>
      <div className="filters">
        <select
          aria-label={t('targets.filter.kind')}
          value={shown}
          onChange={(event) => filters.set({ kind: event.target.value === 'all' ? null : event.target.value })}
        >
          {SHOWN.map((one) => (
            <option key={one} value={one}>
              {t(`targets.filter.${one}`)}
            </option>
          ))}
        </select>
        <span className="total" role="status">
          {t('targets.total', { n: rows.length })}
        </span>
      </div>
      <div className="paper table-frame">
        <table className="list-table stacked-table">
          <caption>{t('targets.caption', { file: source.fileName })}</caption>
          <thead>
            <tr>
              <th scope="col">{t('targets.column.metric')}</th>
              <th scope="col">{t('targets.column.figure')}</th>
              <th scope="col">{t('targets.column.due')}</th>
              <th scope="col">{t('targets.column.from')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ target, from }) => (
              <tr key={target.id}>
                <th scope="row">
                  {target.perUnit && <span className="quiet">{target.perUnit} </span>}
                  {target.metric}
                </th>
                <td data-label={t('targets.column.figure')}>
                  <button
                    type="button"
                    className="target-line"
                    onClick={() => filters.set({ origin: spanParam(target.span) }, { push: true })}
                  >
                    <b>{quantityWords(target)}</b>
                    <TargetMarks target={target} />
                    <span className="hidden-text">{t('origin.title')}</span>
                  </button>
                </td>
                <td className="nowrap" data-label={t('targets.column.due')}>
                  {dueWords(target.due)}
                </td>
                <td className="quiet" data-label={t('targets.column.from')}>
                  {from}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        {rows.length === 0 && <p className="panel-empty">{t('targets.none')}</p>}
      </div>
      {plan.goals.length > 0 && <PromisedPanel planId={plan.id} of="goals" year={thisYear()} />}
    </>
  )
}
