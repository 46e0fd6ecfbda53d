import { Link } from 'react-router'
import type { PlanSummary } from '../../api/types.ts'
import { formatDate } from '../../app/format-time.ts'
import { t, word } from '../../app/locale/messages.ts'
import { periodWords } from '../../features/targets/target-words.ts'
import type { PlanRows } from './plan-rows.ts'
import './plan-cards.css'

const COUNTS = [
  ['measures', 'measures'],
  ['targets', 'targets'],
  ['indicators', 'indicators'],
  ['withoutUnit', 'measures&nounit=1'],
] as const

/** A plan a card: title, years, what it holds, its doubts; each number opens the list that it counts. */
export function PlanCards({ plans, base }: PlanRows) {
  return (
    <ul className="plan-cards">
      {plans.map((plan) => (
        <li key={plan.id} className="paper">
          <PlanCard plan={plan} to={`${base}/${plan.id}`} />
        </li>
      ))}
    </ul>
  )
}

function PlanCard({ plan, to }: { readonly plan: PlanSummary; readonly to: string }) {
  return (
    <>
      <h2>
        <Link to={to}>{plan.title}</Link>
      </h2>
      <p className="caption">
        {[
          word('kind', plan.kind),
          periodWords(plan.period),
          `${t('word.version', { n: plan.version })} ${formatDate(plan.confirmedAt)}`,
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <dl>
        {COUNTS.map(([count, tab]) => (
          <div key={count}>
            <dt>{t(`plans.column.${count}`)}</dt>
            <dd>
              <Link to={`${to}?tab=${tab}`}>{plan[count]}</Link>
            </dd>
          </div>
        ))}
      </dl>
      <p>
        <Link className="plan-card-doubts" to={`${to}?tab=checks`}>
          <span className="quiet">{t('plans.column.doubts')}</span>
          {t('plans.doubts', { errors: plan.errors, warnings: plan.warnings, hints: plan.hints })}
        </Link>
      </p>
    </>
  )
}
