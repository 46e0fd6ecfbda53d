import { useParams } from 'react-router'
import { formatDate } from '../../../app/format-time.ts'
import { t } from '../../../app/locale/messages.ts'
import { useSession } from '../../../app/session/use-session.ts'
import { DutyDrawer } from '../../../features/plans/duty-drawer.tsx'
import { filterMeasures } from '../../../features/plans/filter-measures.ts'
import { measureName, measureTitle } from '../../../features/plans/measure-name.ts'
import { spanParam } from '../../../features/plans/origin-drawer.tsx'
import type { PlanData } from '../../../features/plans/plan-data.ts'
import { TargetLine } from '../../../features/plans/target-line.tsx'
import { usePlanFilters } from '../../../features/plans/use-plan-filters.ts'
import { Mark } from '../../../features/targets/target-marks.tsx'
import { dueWords } from '../../../features/targets/target-words.ts'

/** Every measure in force with its targets, units and due date. */
export function MeasuresTab({ data }: { readonly data: PlanData }) {
  const { plan, source } = data
  const { planId = '' } = useParams()
  const office = useSession().data?.user.role === 'office'
  const filters = usePlanFilters()
  const filter = {
    words: filters.get('q'),
    unit: filters.get('unit'),
    section: filters.get('section'),
    withoutUnit: filters.get('nounit') === '1',
  }
  const rows = filterMeasures(plan.measures, filter, source.text, plan.sections)
  const active = plan.measures.filter((measure) => measure.status === 'active')
  const filtered = rows.length < active.length
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
            ? t('measures.filtered', { n: rows.length, hidden: active.length - rows.length })
            : t('measures.total', { n: rows.length })}
        </span>
      </search>
      <div className="paper table-frame">
        <table className="list-table measure-table">
          <caption>{t('measures.caption', { file: source.fileName, date: formatDate(new Date()) })}</caption>
          <thead>
            <tr>
              <th scope="col" className="num">
                {t('measures.column.no')}
              </th>
              <th scope="col">{t('measures.column.measure')}</th>
              <th scope="col">{t('measures.column.targets')}</th>
              <th scope="col">{t('measures.column.lead')}</th>
              <th scope="col">{t('measures.column.supporting')}</th>
              <th scope="col">{t('measures.column.due')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((measure) => (
              <tr key={measure.id}>
                <td className="num">{measure.no ?? t('word.none')}</td>
                <th scope="row">
                  <button
                    type="button"
                    className="title-button"
                    onClick={() => filters.set({ origin: spanParam(measure.span) }, { push: true })}
                  >
                    {measureTitle(measure, source.text)}
                    <span className="hidden-text">{t('origin.title')}</span>
                  </button>
                </th>
                <td>
                  <div className="target-lines">
                    {measure.targets.map((target) => (
                      <TargetLine key={target.id} target={target} />
                    ))}
                    {measure.targets.length === 0 && t('word.none')}
                  </div>
                </td>
                <td data-label={t('measures.column.lead')}>
                  {measure.duties.lead.length > 0 ? (
                    measure.duties.lead.map((duty) => duty.name).join(t('word.listComma'))
                  ) : (
                    <span className="lack">{t('measures.noUnit')}</span>
                  )}
                  {measure.duties.lead.length > 0 && !measure.leadExplicit && (
                    <Mark text="mark.convention" title={t('mark.convention.title')} />
                  )}
                  {office && measure.duties.lead.length === 0 && (
                    <button
                      type="button"
                      className="link-button"
                      onClick={() => filters.set({ assign: measure.id }, { push: true })}
                    >
                      {t('measures.assign')}
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
