import type { Diagnostic } from '@tongtu/plan'
import { Link, useParams } from 'react-router'
import { t, word } from '../../../app/locale/messages.ts'
import { CheckPlaces } from '../../../features/checks/check-places.tsx'
import { checkFilterOf, filterChecks, SEVERITIES } from '../../../features/checks/filter-checks.ts'
import { groupPlaces } from '../../../features/checks/group-places.ts'
import { PassedChecks } from '../../../features/checks/passed-checks.tsx'
import { ruleName } from '../../../features/checks/rule-name.ts'
import { SeverityMark } from '../../../features/diagnostics/severity.tsx'
import { spanParam } from '../../../features/plans/origin-drawer.tsx'
import type { PlanData } from '../../../features/plans/plan-data.ts'
import { usePlanFilters } from '../../../features/plans/use-plan-filters.ts'
import './checks-tab.css'

/** Where the plan contradicts itself or stays unverifiable, worst first; and what was checked and holds. */
export function ChecksTab({ data }: { readonly data: PlanData }) {
  const { checks, source } = data
  const { code: place = '', planId = '' } = useParams()
  const filters = usePlanFilters()
  const filter = checkFilterOf(filters.get)
  const rows = filterChecks(checks.diagnostics, filter)
  const codes = countsByCode(checks.diagnostics)
  const ofSeverity = { error: checks.errors, warning: checks.warnings, hint: checks.hints }
  const query = new URLSearchParams({ severity: filter.severity ?? '', code: filter.code })
  return (
    <section className="checks">
      <div className="filters">
        <fieldset className="segments">
          <legend className="hidden-text">{t('checks.filter')}</legend>
          {[null, ...SEVERITIES].map((one) => (
            <label key={one} className={one === filter.severity ? 'segment-on' : ''}>
              <input
                type="radio"
                name="check-severity"
                checked={one === filter.severity}
                onChange={() => filters.set({ severity: one, open: null })}
              />
              {one
                ? `${word('severity', one)} ${ofSeverity[one]}`
                : t('checks.filter.all', { n: checks.diagnostics.length })}
            </label>
          ))}
        </fieldset>
        <select
          aria-label={t('checks.filter.code')}
          value={filter.code}
          onChange={(event) => filters.set({ code: event.target.value, open: null })}
        >
          <option value="">{t('checks.filter.code.all')}</option>
          {codes.map(([code, n]) => (
            <option key={code} value={code}>
              {ruleName(code)} {code} ({n})
            </option>
          ))}
        </select>
        <span className="total" role="status">
          {t('checks.total', { n: rows.length })}
        </span>
        <Link to={`/r/${place}/plans/${planId}/print/checks?${query}`}>{t('checks.print')}</Link>
      </div>
      {rows.length === 0 ? (
        <p className="paper panel-empty">
          {checks.diagnostics.length > 0 ? t('checks.none.filtered') : t('checks.none')}
        </p>
      ) : (
        <ul className="paper check-list">
          {rows.map((diagnostic) => (
            <CheckRow key={keyOf(diagnostic)} diagnostic={diagnostic} text={source.text} />
          ))}
        </ul>
      )}
      <PassedChecks checks={checks} />
    </section>
  )
}

function CheckRow({ diagnostic, text }: { readonly diagnostic: Diagnostic; readonly text: string }) {
  const filters = usePlanFilters()
  const key = keyOf(diagnostic)
  const open = filters.get('open') === key
  const places = groupPlaces(diagnostic, text, '').length
  return (
    <li>
      <SeverityMark severity={diagnostic.severity} />
      <span className="check-rule">
        {ruleName(diagnostic.code)} <span className="check-code">{diagnostic.code}</span>
      </span>
      <span>
        {diagnostic.message}
        {diagnostic.suggestion && <em>{t('checks.suggestion', { text: diagnostic.suggestion })}</em>}
      </span>
      <button
        type="button"
        className="link-button"
        aria-expanded={open}
        onClick={() => filters.set({ open: open ? null : key })}
      >
        {open ? t('checks.close') : places > 1 ? t('checks.places', { n: places }) : t('checks.place')}
        <span className="hidden-text">{diagnostic.message}</span>
      </button>
      {open && <CheckPlaces diagnostic={diagnostic} text={text} />}
    </li>
  )
}

const keyOf = ({ code, span, message }: Diagnostic) => `${code}.${spanParam(span)}.${message.length}`

function countsByCode(diagnostics: readonly Diagnostic[]): [string, number][] {
  const counts = new Map<string, number>()
  for (const { code } of diagnostics) counts.set(code, (counts.get(code) ?? 0) + 1)
  return [...counts].sort(([a], [b]) => a.localeCompare(b))
}
