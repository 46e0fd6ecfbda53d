import { Link } from 'react-router'
import { formatDate } from '../../app/format-time.ts'
import { t, word } from '../../app/locale/messages.ts'
import { periodWords } from '../../features/targets/target-words.ts'
import type { PlanRows } from './plan-rows.ts'

/** The plans of places above, apart from those of the place: to be read and compared. */
export function SuperiorPlans({ plans, base }: PlanRows) {
  return (
    <section className="draft-list">
      <h2>{t('plans.superior', { n: plans.length })}</h2>
      <p className="caption">{t('plans.superior.line')}</p>
      <ul className="paper superior-plans">
        {plans.map((plan) => (
          <li key={plan.id}>
            <Link to={`${base}/${plan.id}`}>{plan.title}</Link>
            <span className="caption">
              {t('plan.line', {
                kind: word('kind', plan.kind),
                period: periodWords(plan.period),
                version: plan.version,
                date: formatDate(plan.confirmedAt),
              })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
