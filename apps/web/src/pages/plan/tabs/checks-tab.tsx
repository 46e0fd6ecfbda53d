import type { Severity } from '@tongtu/plan'
import { t, word } from '../../../app/locale/messages.ts'
import { SeverityMark } from '../../../features/diagnostics/severity.tsx'
import { spanParam } from '../../../features/plans/origin-drawer.tsx'
import type { PlanData } from '../../../features/plans/plan-data.ts'
import { usePlanFilters } from '../../../features/plans/use-plan-filters.ts'

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'hint']

/** Where the plan contradicts itself or stays unverifiable, worst first. */
export function ChecksTab({ data }: { readonly data: PlanData }) {
  const { checks } = data
  const filters = usePlanFilters()
  const shown = SEVERITIES.find((one) => one === filters.get('severity'))
  const rule = filters.get('code')
  const rows = checks.diagnostics
    .filter((one) => (!shown || one.severity === shown) && (!rule || one.code === rule))
    .map((diagnostic, at) => ({ diagnostic, at }))
    .sort(
      (a, b) => SEVERITIES.indexOf(a.diagnostic.severity) - SEVERITIES.indexOf(b.diagnostic.severity) || a.at - b.at,
    )
  const counts = { errors: checks.errors, warnings: checks.warnings, hints: checks.hints }
  return (
    <section>
      <div className="filters">
        <strong>{t('checks.title', counts)}</strong>
        <select
          aria-label={t('checks.filter')}
          value={shown ?? ''}
          onChange={(event) => filters.set({ severity: event.target.value })}
        >
          <option value="">{t('checks.filter.all', { n: checks.diagnostics.length })}</option>
          {SEVERITIES.map((one) => (
            <option key={one} value={one}>
              {word('severity', one)}
            </option>
          ))}
        </select>
        {rule && (
          <button type="button" className="link-button" onClick={() => filters.set({ code: null })}>
            {t('checks.rule.clear', { code: rule, n: rows.length })}
          </button>
        )}
      </div>
      {rows.length === 0 ? (
        <p className="paper panel-empty">{shown || rule ? t('checks.none.filtered') : t('checks.none')}</p>
      ) : (
        <ul className="paper check-list">
          {rows.map(({ diagnostic, at }) => (
            <li key={at}>
              <SeverityMark severity={diagnostic.severity} />
              <span className="check-code">{diagnostic.code}</span>
              <span>
                {diagnostic.message}
                {diagnostic.suggestion && <em>{t('checks.suggestion', { text: diagnostic.suggestion })}</em>}
              </span>
              <button
                type="button"
                className="link-button"
                onClick={() => filters.set({ tab: 'source', at: spanParam(diagnostic.span) }, { push: true })}
              >
                {t('checks.place')}
                <span className="hidden-text">{diagnostic.message}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
