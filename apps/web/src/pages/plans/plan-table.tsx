import { Link } from 'react-router'
import type { PlanSummary } from '../../api/types.ts'
import { formatDate } from '../../app/format-time.ts'
import { t, word } from '../../app/locale/messages.ts'
import { SortHead } from '../../features/plans/sort-head.tsx'
import { periodWords } from '../../features/targets/target-words.ts'
import type { PlanRows } from './plan-rows.ts'

/** A plan a row; each number opens the list that it counts. */
export function PlanTable({ plans, base }: PlanRows) {
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
          {plans.map((plan) => (
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
