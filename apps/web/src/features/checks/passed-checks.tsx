import type { PlanChecks } from '../../api/types.ts'
import { t } from '../../app/locale/messages.ts'
import { spanParam } from '../plans/span-param.ts'
import { usePlanFilters } from '../plans/use-plan-filters.ts'

/** The green side: arithmetic that was done and holds, and rules that had nothing to look at. */
export function PassedChecks({ checks }: { readonly checks: Pick<PlanChecks, 'passed' | 'notApplicable'> }) {
  const filters = usePlanFilters()
  const { passed, notApplicable } = checks
  return (
    <section className="passed-checks" aria-labelledby="passed-checks">
      <h2 id="passed-checks">
        <span className="passed-mark" aria-hidden="true">
          ✓
        </span>
        {t('checks.passed', { n: passed.length })}
      </h2>
      {passed.length === 0 ? (
        <p className="paper panel-empty">{t('checks.passed.none')}</p>
      ) : (
        <ul className="paper">
          {passed.map((one) => (
            <li key={`${one.code} ${one.spans.map(spanParam).join()} ${one.formula}`}>
              <span className="check-rule">
                {one.title} <span className="check-code">{one.code}</span>
              </span>
              <span>
                {one.message} <b>{one.formula}</b>
              </span>
              <span className="passed-places">
                {one.spans.map((span, at) => (
                  <button
                    key={spanParam(span)}
                    type="button"
                    className="link-button"
                    onClick={() => filters.set({ origin: spanParam(span) }, { push: true })}
                  >
                    {t('checks.operand', { n: at + 1 })}
                    <span className="hidden-text">{one.message}</span>
                  </button>
                ))}
              </span>
            </li>
          ))}
        </ul>
      )}
      {notApplicable.length > 0 && (
        <details className="not-applicable">
          <summary>{t('checks.notApplicable', { n: notApplicable.length })}</summary>
          <ul>
            {notApplicable.map((one) => (
              <li key={one.code}>
                {one.title} <span className="check-code">{one.code}</span>
                {t('word.colon')}
                {one.reason}
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}
