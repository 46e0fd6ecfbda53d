import { Link } from 'react-router'
import type { UnitPlans } from '../../api/types.ts'
import { t } from '../../app/locale/messages.ts'
import { CaseState } from '../cases/case-state.tsx'

/** Which of the N units has handed in, and how far the others are. */
export function UnitPlanTable(props: { readonly rows: UnitPlans['rows']; readonly to: (id: string) => string }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: on a phone it is scrolled sideways by keys
    <section className="table-frame paper" tabIndex={0} aria-label={t('unitPlans.title')}>
      <table className="list-table">
        <caption>{t('unitPlans.caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('unitPlans.column.unit')}</th>
            <th scope="col">{t('unitPlans.column.state')}</th>
            <th scope="col" className="num">
              {t('unitPlans.column.written')}
            </th>
            <th scope="col">{t('unitPlans.column.file')}</th>
            <th scope="col">{t('unitPlans.column.said')}</th>
          </tr>
        </thead>
        <tbody>
          {props.rows.map((row) => (
            <tr key={row.id}>
              <th scope="row" className="nowrap">
                <Link to={props.to(row.id)} aria-label={t('unitPlans.open', { unit: row.unit.name })}>
                  {row.unit.name}
                </Link>
              </th>
              <td className="nowrap">
                <CaseState row={row} />
              </td>
              <td className="num">
                {row.written}/{row.measures}
              </td>
              <td>{row.fileName ?? t('word.none')}</td>
              <td>{row.said ?? t('word.none')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
