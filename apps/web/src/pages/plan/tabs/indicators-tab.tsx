import type { PlanIndicator } from '@tongtu/plan'
import { t, word } from '../../../app/locale/messages.ts'
import { usePhone } from '../../../app/use-phone.ts'
import type { PlanData } from '../../../features/plans/plan-data.ts'
import { spanParam } from '../../../features/plans/span-param.ts'
import { usePlanFilters } from '../../../features/plans/use-plan-filters.ts'
import { dueWords, grouped } from '../../../features/targets/target-words.ts'

/**
 * The annex table as printed: one row an indicator, one column a year and role. On a phone the latest value comes right
 * after the name, which stays in view.
 */
export function IndicatorsTab({ data }: { readonly data: PlanData }) {
  const { plan, source } = data
  const filters = usePlanFilters()
  const phone = usePhone()
  const printed = [
    ...new Set(plan.indicators.flatMap((one) => one.values.map((cell) => `${cell.period} ${cell.role}`))),
  ].sort()
  const columns = phone ? [...printed].reverse() : printed
  const cellOf = (indicator: PlanIndicator, column: string) => {
    const cell = indicator.values.find((one) => `${one.period} ${one.role}` === column)
    if (!cell) return t('word.none')
    return (
      <button
        type="button"
        className="target-line"
        onClick={() => filters.set({ origin: spanParam(cell.span) }, { push: true })}
      >
        <b>{grouped(cell.raw) || t('word.none')}</b>
      </button>
    )
  }
  const kindHeads = (
    <>
      <th scope="col">{t('indicators.column.unit')}</th>
      <th scope="col">{t('indicators.column.attribute')}</th>
    </>
  )
  const kindOf = (indicator: PlanIndicator) => (
    <>
      <td className="nowrap">{indicator.unit ?? t('word.none')}</td>
      <td className="nowrap">{indicator.attribute ?? t('word.none')}</td>
    </>
  )
  if (plan.indicators.length === 0) return <p className="paper panel-empty">{t('indicators.none')}</p>
  return (
    <div className="paper table-frame">
      <table className="list-table">
        <caption>{t('plan.indicators.caption', { file: source.fileName })}</caption>
        <thead>
          <tr>
            <th scope="col">{t('indicators.column.name')}</th>
            {!phone && kindHeads}
            {columns.map((column) => {
              const [period = '', role = ''] = column.split(' ')
              return (
                <th key={column} scope="col" className="num">
                  {dueWords(period)}
                  {word('valueRole', role)}
                </th>
              )
            })}
            {phone && kindHeads}
            <th scope="col">{t('indicators.column.category')}</th>
            <th scope="col">{t('indicators.column.lead')}</th>
          </tr>
        </thead>
        <tbody>
          {plan.indicators.map((indicator) => (
            <tr key={indicator.id} className={indicator.parent ? 'sub-row' : ''}>
              <th scope="row">
                {indicator.no && <span className="quiet">{indicator.no} </span>}
                {indicator.name}
              </th>
              {!phone && kindOf(indicator)}
              {columns.map((column) => (
                <td key={column} className="num">
                  {cellOf(indicator, column)}
                </td>
              ))}
              {phone && kindOf(indicator)}
              <td>{indicator.category ?? t('word.none')}</td>
              <td>{indicator.leadUnits.map((unit) => unit.name).join(t('word.listComma')) || t('word.none')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
