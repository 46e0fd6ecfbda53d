import { Link, useParams } from 'react-router'
import type { AssignmentRow } from '../../api/types.ts'
import { t } from '../../app/locale/messages.ts'

/** Measures that are about to be sent out and could never be written off as they stand. Nothing is held back for it. */
export function MissingCriteria({ rows }: { readonly rows: readonly AssignmentRow[] }) {
  const { code = '' } = useParams()
  return (
    <section className="send-note">
      <p>{t('assignments.send.noCriteria', { n: rows.length })}</p>
      <ul>
        {rows.map(({ measureId, no, title }) => (
          <li key={measureId}>
            {no !== null && <span className="quiet">{t('word.no', { no })}</span>}{' '}
            <Link to={`/r/${code}/measures/${measureId}`}>{title}</Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
