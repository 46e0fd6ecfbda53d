import { type Measure, targetWords } from '@tongtu/plan'
import { Link, useParams } from 'react-router'
import { formatDate } from '../../../app/format-time.ts'
import { t } from '../../../app/locale/messages.ts'
import { useSession } from '../../../app/session/use-session.ts'
import { DutyDrawer } from '../../../features/plans/duty-drawer.tsx'
import { filterMeasures } from '../../../features/plans/filter-measures.ts'
import { measureFilterOf } from '../../../features/plans/measure-filter-of.ts'
import { measureName, measureTitle } from '../../../features/plans/measure-name.ts'
import { MEASURE_ORDERS } from '../../../features/plans/measure-orders.ts'
import type { PlanData } from '../../../features/plans/plan-data.ts'
import { SortHead, useSorted } from '../../../features/plans/sort-head.tsx'
import { spanParam } from '../../../features/plans/span-param.ts'
import { TargetLine } from '../../../features/plans/target-line.tsx'
import { usePlanFilters } from '../../../features/plans/use-plan-filters.ts'
import { Mark } from '../../../features/targets/target-marks.tsx'
import { dueWords } from '../../../features/targets/target-words.ts'

/** Every measure in force with its targets, units and due date. */
export function MeasuresTab({ data }: { readonly data: PlanData }) {
  const { plan, source } = data
  const { code = '', planId = '' } = useParams()
  const office = useSession().data?.user.role === 'office'
  const filters = usePlanFilters()
  const filter = measureFilterOf(filters.get)
  const rows = useSorted(filterMeasures(plan.measures, filter, source.text, plan.sections), MEASURE_ORDERS)
  const active = plan.measures.filter((measure) => measure.status === 'active')
  const ended = plan.measures.length - active.length
  const all = filter.ended ? ended : active.length
  const filtered = rows.length < all
  const units = [
    ...new Set(active.flatMap((one) => [...one.duties.lead, ...one.duties.supporting].map((duty) => duty.name))),
  ].sort((a, b) => a.localeCompare(b, 'zh'))
  const assigned = active.find((measure) => measure.id === filters.get('assign'))
  return (
    <>
      <search className="filters">
        <input
          type="search"
          aria-label={t('measures.filter.words')}
          placeholder={t('measures.filter.words')}
          value={filter.words}
          onChange={(event) => filters.set({ q: event.target.value })}
        />
        <select
          aria-label={t('measures.filter.section')}
          value={filter.section}
          onChange={(event) => filters.set({ section: event.target.value })}
        >
          <option value="">{t('measures.filter.section.all')}</option>
          {plan.sections
            .filter((section) => section.level <= 2)
            .map((section) => (
              <option key={section.id} value={section.id}>
                {section.noRaw ?? ''}
                {section.title}
              </option>
            ))}
        </select>
        <select
          aria-label={t('measures.filter.unit')}
          value={filter.unit}
          onChange={(event) => filters.set({ unit: event.target.value })}
        >
          <option value="">{t('measures.filter.unit.all')}</option>
          {units.map((unit) => (
            <option key={unit}>{unit}</option>
          ))}
        </select>
        {ended > 0 && (
          <select
            aria-label={t('measures.filter.status')}
            value={filter.ended ? 'ended' : ''}
            onChange={(event) => filters.set({ status: event.target.value })}
          >
            <option value="">{t('measures.filter.active', { n: active.length })}</option>
            <option value="ended">{t('measures.filter.ended', { n: ended })}</option>
          </select>
        )}
        <label>
          <input
            type="checkbox"
            checked={filter.withoutUnit}
            onChange={(event) => filters.set({ nounit: event.target.checked ? '1' : null })}
          />
          {t('measures.filter.nounit')}
        </label>
        {filtered && (
          <button
            type="button"
            className="link-button"
            onClick={() => filters.set({ q: null, unit: null, section: null, nounit: null })}
          >
            {t('measures.filter.clear')}
          </button>
        )}
        <span className="total" role="status">
          {filtered
            ? t('measures.filtered', { n: rows.length, hidden: all - rows.length })
            : t('measures.total', { n: rows.length })}
        </span>
      </search>
      <div className="paper table-frame">
        <table className="list-table measure-table stacked-table">
          <caption>
            {filter.ended
              ? t('measures.ended.caption')
              : t('measures.caption', { file: source.fileName, date: formatDate(new Date()) })}
          </caption>
          <thead>
            <tr>
              <th scope="col" className="num">
                {t('measures.column.no')}
              </th>
              <SortHead column="title">{t('measures.column.measure')}</SortHead>
              <SortHead column="targets">{t('measures.column.targets')}</SortHead>
              <SortHead column="lead">{t('measures.column.lead')}</SortHead>
              <th scope="col">{t('measures.column.supporting')}</th>
              <SortHead column="due">{t('measures.column.due')}</SortHead>
            </tr>
          </thead>
          <tbody>
            {rows.map((measure) => (
              <tr key={measure.id}>
                <td className="num">{measure.no ?? t('word.none')}</td>
                <th scope="row">
                  {measure.status === 'active' ? (
                    <>
                      <button
                        type="button"
                        className="title-button"
                        onClick={() => filters.set({ origin: spanParam(measure.span) }, { push: true })}
                      >
                        {measureTitle(measure, source.text)}
                        <span className="hidden-text">{t('origin.title')}</span>
                      </button>
                      <Link className="progress-link" to={`/r/${code}/measures/${measure.id}`}>
                        {t('measures.progress')}
                        <span className="hidden-text">{measureTitle(measure, source.text)}</span>
                      </Link>
                    </>
                  ) : (
                    <>
                      {measure.title}{' '}
                      <button
                        type="button"
                        className="link-button history-button"
                        onClick={() => filters.set({ history: measure.id }, { push: true })}
                      >
                        {t('measures.history')}
                      </button>
                    </>
                  )}
                </th>
                <td>
                  <div className="target-lines">
                    {measure.targets.map((target) =>
                      measure.status === 'active' ? (
                        <TargetLine key={target.id} target={target} />
                      ) : (
                        <span key={target.id}>{targetWords(target)}</span>
                      ),
                    )}
                    {measure.targets.length === 0 && t('word.none')}
                  </div>
                </td>
                <td data-label={t('measures.column.lead')}>
                  {measure.duties.lead.length > 0 ? (
                    leadWords(measure)
                  ) : (
                    <span className="lack">{t('measures.noUnit')}</span>
                  )}
                  {measure.duties.lead.length > 0 && !measure.leadExplicit && (
                    <Mark text="mark.convention" title={t('mark.convention.title')} />
                  )}
                  {office && measure.status === 'active' && (
                    <button
                      type="button"
                      className="link-button"
                      onClick={() => filters.set({ assign: measure.id }, { push: true })}
                    >
                      {t(measure.duties.lead.length === 0 ? 'measures.assign' : 'measures.assign.change')}
                      <span className="hidden-text">{measureName(measure, source.text)}</span>
                    </button>
                  )}
                </td>
                <td data-label={t('measures.column.supporting')}>
                  {measure.duties.supporting.map((duty) => duty.name).join(t('word.listComma')) || t('word.none')}
                  {measure.unitsOpen && <Mark text="mark.open" title={t('mark.open.title')} />}
                </td>
                <td className="nowrap" data-label={t('measures.column.due')}>
                  {measure.ongoing ? t('word.ongoing') : dueWords(measure.due)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        {rows.length === 0 && <p className="panel-empty">{t('measures.none')}</p>}
      </div>
      {assigned && office && (
        <DutyDrawer
          planId={planId}
          measure={assigned}
          name={measureName(assigned, source.text)}
          close={() => filters.set({ assign: null })}
        />
      )}
    </>
  )
}

/** The lead units, the one that reports for all of them marked. */
function leadWords({ duties }: Measure): string {
  return duties.lead
    .map(({ unitId, name }) => (unitId === duties.compiling?.unitId ? t('measures.compiling', { unit: name }) : name))
    .join(t('word.listComma'))
}
