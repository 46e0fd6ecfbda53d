import { Link } from 'react-router'
import type { WriteOff } from '../../api/types.ts'
import { t } from '../../app/locale/messages.ts'
import { CaseState } from '../cases/case-state.tsx'

/** The write-offs of one queue. */
export function WriteOffTable(props: {
  readonly name: string
  readonly rows: readonly WriteOff[]
  readonly to: (row: WriteOff) => string
}) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a table that scrolls must be reached by keys
    <section className="paper table-frame" tabIndex={0} aria-label={props.name}>
      <table className="list-table">
        <caption>{t('writeOffs.caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('writeOffs.column.measure')}</th>
            <th scope="col">{t('writeOffs.column.unit')}</th>
            <th scope="col">{t('writeOffs.column.completed')}</th>
            <th scope="col">{t('writeOffs.column.basis')}</th>
            <th scope="col">{t('writeOffs.column.state')}</th>
          </tr>
        </thead>
        <tbody>
          {props.rows.map((row) => (
            <tr key={row.id}>
              <th scope="row">
                <Link to={props.to(row)}>
                  {row.no !== null && <span className="quiet">{t('word.no', { no: row.no })}</span>} {row.title}
                </Link>
              </th>
              <td>{row.unit.name}</td>
              <td className="nowrap">{row.application?.completedOn ?? t('word.none')}</td>
              <td className="nowrap">
                {t('writeOffs.basis', { criteria: row.criteria.length, proof: row.proof.length })}
              </td>
              <td>
                <CaseState row={row} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
