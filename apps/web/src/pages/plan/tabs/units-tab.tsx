import { Link } from 'react-router'
import { t } from '../../../app/locale/messages.ts'
import type { PlanData } from '../../../features/plans/plan-data.ts'

/** Who answers for how much; each count opens the measures behind it. */
export function UnitsTab({ data }: { readonly data: PlanData }) {
  const counts = new Map<string, { lead: number; supporting: number }>()
  for (const measure of data.plan.measures.filter((one) => one.status === 'active')) {
    if (measure.status !== 'active') continue
    for (const role of ['lead', 'supporting'] as const) {
      for (const duty of measure.duties[role]) {
        const count = counts.get(duty.name) ?? { lead: 0, supporting: 0 }
        counts.set(duty.name, { ...count, [role]: count[role] + 1 })
      }
    }
  }
  const rows = [...counts].sort(([, a], [, b]) => b.lead - a.lead || b.supporting - a.supporting)
  if (rows.length === 0) return <p className="paper panel-empty">{t('units.none')}</p>
  const link = (unit: string, value: number) => (
    <Link className="figure-link" to={`?tab=measures&unit=${encodeURIComponent(unit)}`}>
      {value}
    </Link>
  )
  return (
    <div className="paper table-frame table-narrow">
      <table className="list-table">
        <caption>{t('units.caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('units.column.name')}</th>
            <th scope="col" className="num">
              {t('units.column.lead')}
            </th>
            <th scope="col" className="num">
              {t('units.column.supporting')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(([unit, { lead, supporting }]) => (
            <tr key={unit}>
              <th scope="row">{unit}</th>
              <td className="num">{link(unit, lead)}</td>
              <td className="num">{link(unit, supporting)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
