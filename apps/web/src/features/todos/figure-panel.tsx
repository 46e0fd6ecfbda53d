import type { ReactNode } from 'react'
import { Link, useParams } from 'react-router'
import type { FigureDuties } from '../../api/types.ts'
import { t } from '../../app/locale/messages.ts'
import { madeText } from '../indicators/figure-text.ts'

/** What the figures of the last year ask for: those that are missing, warnings nobody took on, those that do not agree. */
export function FigurePanel({ figures }: { readonly figures: FigureDuties }) {
  const { code = '' } = useParams()
  const { year, indicators, missing, warnings, differing, differences } = figures
  if (indicators === 0) return null
  const all = missing.reduce((sum, { count }) => sum + count, 0) + warnings + differing
  const rest = differing - differences.length
  const withUnit = (value: string, unit: string | null) => madeText(value) + (unit ?? '')
  return (
    <section className="panel paper" aria-label={t('workplace.figures', { year })}>
      <h2>
        {t('workplace.figures', { year })} <span className="panel-count">{all}</span>
      </h2>
      {all === 0 && <p className="panel-empty">{t('workplace.figures.empty')}</p>}
      <ul>
        {missing.map(({ planId, planTitle, count }) => (
          <Row key={planId} to={`/r/${code}/indicators?plan=${planId}&year=${year}&figure=missing`} fact={planTitle}>
            {t('workplace.figures.missing', { n: count })}
          </Row>
        ))}
        {warnings > 0 && (
          <Row to={`/r/${code}/warnings?year=${year}&handled=open`} fact={t('workplace.figures.warnings.fact')}>
            {t('workplace.figures.warnings', { n: warnings })}
          </Row>
        )}
        {differences.map(({ planId, indicator, name, unit, entered, computed }) => (
          <Row
            key={indicator}
            to={`/r/${code}/indicators/${indicator}?plan=${planId}&year=${year}`}
            fact={t('workplace.figures.differs.fact')}
          >
            {t('workplace.figures.differs', {
              name,
              entered: withUnit(entered, unit),
              computed: withUnit(computed, unit),
            })}
          </Row>
        ))}
      </ul>
      {rest > 0 && (
        <p className="panel-more">
          <Link to={`/r/${code}/indicators?year=${year}`}>{t('workplace.figures.more', { n: rest })}</Link>
        </p>
      )}
    </section>
  )
}

function Row(props: { readonly to: string; readonly fact: string; readonly children: ReactNode }) {
  return (
    <li>
      <Link className="work-link" to={props.to}>
        <span className="work-title">{props.children}</span>
        <span className="work-fact">{props.fact}</span>
      </Link>
    </li>
  )
}
