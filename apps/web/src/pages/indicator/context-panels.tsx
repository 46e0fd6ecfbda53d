import { Link, useParams } from 'react-router'
import type { IndicatorPage } from '../../api/types.ts'
import { t } from '../../app/locale/messages.ts'
import { WarningFlag } from '../../features/indicators/warning-flag.tsx'
import { spanParam } from '../../features/plans/span-param.ts'

/** Why there is an early warning: every condition that holds. */
export function WarningPanel({ page }: { readonly page: IndicatorPage }) {
  const warning = page.verdict?.warning ?? null
  return (
    <section className="paper panel">
      <h2>{t('indicators.warning')}</h2>
      <div className="indicator-body">
        {warning === null ? (
          <p className="quiet">{t('indicator.warning.none')}</p>
        ) : (
          <>
            <p>
              <WarningFlag level={warning.level} />{' '}
              <span className="caption">{t('indicator.warning.rule', { id: warning.rule })}</span>
            </p>
            <ul className="warning-reasons">
              {warning.reasons.map((reason) => (
                <li key={reason}>{reason}</li>
              ))}
            </ul>
          </>
        )}
      </div>
    </section>
  )
}

/** Where the promise stands, who answers for it, and what other plans promise of the same. */
export function PlansPanel({ page }: { readonly page: IndicatorPage }) {
  const { code = '' } = useParams()
  const { planId, planTitle, row, others, year } = page
  const units = row.indicator.leadUnits.map(({ name }) => name).join(t('word.listComma'))
  return (
    <section className="paper panel">
      <h2>{t('indicator.plans')}</h2>
      <div className="indicator-body">
        <dl className="definition-facts">
          <div>
            <dt>{t('indicator.plan')}</dt>
            <dd>{planTitle}</dd>
          </div>
          <div>
            <dt>{t('indicator.plan.units')}</dt>
            <dd>{units || t('indicators.noUnit')}</dd>
          </div>
        </dl>
        <p>
          <Link to={`/r/${code}/plans/${planId}?tab=source&at=${spanParam(row.indicator.span as [number, number])}`}>
            {t('indicator.plan.source')}
          </Link>
        </p>
        <h3>{t('indicator.others')}</h3>
        {others.length === 0 ? (
          <p className="quiet">
            {t(page.definition === null ? 'indicator.others.undefined' : 'indicator.others.none')}
          </p>
        ) : (
          <ul className="other-plans">
            {others.map((other) => (
              <li key={other.indicator}>
                <Link to={`/r/${code}/indicators/${other.indicator}?plan=${other.planId}&year=${year}`}>
                  {other.planTitle}
                </Link>
                <span className="caption">{other.cells.join(t('word.listComma'))}</span>
              </li>
            ))}
          </ul>
        )}
      </div>
    </section>
  )
}
