import type { Diagnostic } from '@tongtu/plan'
import { Fragment, type ReactNode, useMemo, useState } from 'react'
import { Link, useParams } from 'react-router'
import type { PlanDiagnostic } from '../../../api/types.ts'
import { t, word } from '../../../app/locale/messages.ts'
import { useSession } from '../../../app/session/use-session.ts'
import { AnswerCheck } from '../../../features/checks/answer-check.tsx'
import { AnswerGroup } from '../../../features/checks/answer-group.tsx'
import { answerWords } from '../../../features/checks/answer-words.ts'
import { CheckPlaces } from '../../../features/checks/check-places.tsx'
import { CHECK_STATES, checkFilterOf, filterChecks, ofState } from '../../../features/checks/filter-checks.ts'
import { groupPlaces } from '../../../features/checks/group-places.ts'
import { PassedChecks } from '../../../features/checks/passed-checks.tsx'
import { placeNames } from '../../../features/checks/place-names.ts'
import { ruleName } from '../../../features/checks/rule-name.ts'
import { doubtWords, placesWords } from '../../../features/diagnostics/doubt-words.ts'
import { type DoubtGroup, groupDoubts } from '../../../features/diagnostics/group-doubts.ts'
import { SEVERITIES } from '../../../features/diagnostics/severities.ts'
import { SeverityMark } from '../../../features/diagnostics/severity.tsx'
import { toggled } from '../../../features/diagnostics/toggled.ts'
import type { PlanData } from '../../../features/plans/plan-data.ts'
import { spanParam } from '../../../features/plans/span-param.ts'
import { usePlanFilters } from '../../../features/plans/use-plan-filters.ts'
import './checks-tab.css'

/** Where the plan contradicts itself or stays unverifiable, worst first; and what was checked and holds. */
export function ChecksTab({ data }: { readonly data: PlanData }) {
  const { checks, source } = data
  const { code: place = '', planId = '' } = useParams()
  const filters = usePlanFilters()
  const filter = checkFilterOf(filters.get)
  const rows = filterChecks(checks.diagnostics, filter)
  const names = useMemo(() => placeNames(data.plan, checks.diagnostics), [data.plan, checks.diagnostics])
  const groups = groupDoubts(rows)
  const [unfolded, setUnfolded] = useState<ReadonlySet<string>>(NOTHING)
  const toggle = (key: string) => setUnfolded((now) => toggled(now, key))
  const within = ofState(checks.diagnostics, filter.state)
  const codes = countsByCode(within)
  const office = useSession().data?.user.role === 'office'
  const query = new URLSearchParams({ state: filter.state, severity: filter.severity ?? '', code: filter.code })
  return (
    <section className="checks">
      <div className="filters">
        <fieldset className="segments">
          <legend className="hidden-text">{t('checks.state')}</legend>
          {CHECK_STATES.map((one) => (
            <label key={one} className={one === filter.state ? 'segment-on' : ''}>
              <input
                type="radio"
                name="check-state"
                checked={one === filter.state}
                onChange={() => filters.set({ state: one === 'open' ? null : one, open: null })}
              />
              {t(`checks.state.${one}`, { n: ofState(checks.diagnostics, one).length })}
            </label>
          ))}
        </fieldset>
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
                ? `${word('severity', one)} ${within.filter(({ severity }) => severity === one).length}`
                : t('checks.filter.all', { n: within.length })}
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
          {checks.diagnostics.length === 0
            ? t('checks.none')
            : t(within.length === 0 && filter.state === 'open' ? 'checks.none.open' : 'checks.none.filtered')}
        </p>
      ) : (
        <ul className="paper check-list">
          {groups.map((group) => (
            <Fragment key={group.key}>
              {group.doubts.length > 1 && (
                <GroupRow group={group} names={names} open={unfolded.has(group.key)} toggle={() => toggle(group.key)}>
                  {office && <AnswerGroup planId={data.plan.id} version={checks.version} diagnostics={group.doubts} />}
                </GroupRow>
              )}
              {(group.doubts.length === 1 || unfolded.has(group.key)) &&
                group.doubts.map((diagnostic) => (
                  <CheckRow
                    key={diagnostic.position}
                    diagnostic={diagnostic}
                    words={doubtWords(diagnostic, names.get(diagnostic) ?? null)}
                    text={source.text}
                  >
                    {office && <AnswerCheck planId={data.plan.id} version={checks.version} diagnostic={diagnostic} />}
                  </CheckRow>
                ))}
            </Fragment>
          ))}
        </ul>
      )}
      <PassedChecks checks={checks} />
    </section>
  )
}

const NOTHING: ReadonlySet<string> = new Set()

/** What one rule found in many places: how many, where, and one of the sentences. */
function GroupRow(props: {
  readonly group: DoubtGroup<PlanDiagnostic>
  readonly names: ReadonlyMap<Diagnostic, string>
  readonly open: boolean
  readonly toggle: () => void
  readonly children: ReactNode
}) {
  const { group, names } = props
  const [first] = group.doubts
  if (!first) return null
  const nameOf = (doubt: Diagnostic) => names.get(doubt) ?? null
  const rule = ruleName(group.code)
  return (
    <li className="check-group">
      <SeverityMark severity={group.severity} />
      <span className="check-rule">
        {rule} <span className="check-code">{group.code}</span>
      </span>
      <span>
        {t('doubts.group', { rule: '', n: group.doubts.length, places: placesWords(group.doubts.map(nameOf)) })}
        <em>{t('doubts.group.example', { message: doubtWords(first, nameOf(first)) })}</em>
      </span>
      <button type="button" className="link-button" aria-expanded={props.open} onClick={props.toggle}>
        {t(props.open ? 'doubts.group.fold' : 'doubts.group.unfold')}
        <span className="hidden-text">{rule}</span>
      </button>
      {props.children && <div className="check-act">{props.children}</div>}
    </li>
  )
}

function CheckRow({
  diagnostic,
  words,
  text,
  children,
}: {
  readonly diagnostic: PlanDiagnostic
  readonly words: string
  readonly text: string
  readonly children: ReactNode
}) {
  const filters = usePlanFilters()
  const key = keyOf(diagnostic)
  const open = filters.get('open') === key
  const places = groupPlaces(diagnostic, text, '').length
  return (
    <li className={diagnostic.answer ? 'check-answered' : ''}>
      <SeverityMark severity={diagnostic.severity} />
      <span className="check-rule">
        {ruleName(diagnostic.code)} <span className="check-code">{diagnostic.code}</span>
      </span>
      <span>
        {words}
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
      {diagnostic.answer && <p className="check-answer">{answerWords(diagnostic.answer)}</p>}
      {children}
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
