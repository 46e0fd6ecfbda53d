import { Link, useParams } from 'react-router'
import type { MeasurePage, Supporter } from '../../api/types.ts'
import { t, word } from '../../app/locale/messages.ts'

/** What the measure stands on and what stands on it; nothing where no list says so. */
export function MeasureSupport({ page, year }: { readonly page: MeasurePage; readonly year: number }) {
  const { code = '' } = useParams()
  const { below, above } = page.support
  if (below.length + above.length === 0) return null
  return (
    <section className="panel paper">
      <h2>{t('measure.support')}</h2>
      <div className="measure-body">
        <Supporters title={t('measure.support.above')} all={above} />
        <Supporters title={t('measure.support.below')} all={below} />
        <p className="caption">
          <Link to={`/r/${code}/plans/${page.planId}/map?year=${year}`}>{t('measure.support.map')}</Link>
        </p>
      </div>
    </section>
  )
}

function Supporters({ title, all }: { readonly title: string; readonly all: readonly Supporter[] }) {
  const { code = '' } = useParams()
  if (all.length === 0) return null
  return (
    <div>
      <h3>{title}</h3>
      <ul>
        {all.map((one) => (
          <li key={`${one.listId} ${one.title}`}>
            <Link
              to={one.measureId === null ? `/r/${code}/lists/${one.listId}` : `/r/${code}/measures/${one.measureId}`}
            >
              {one.label} {one.title}
            </Link>{' '}
            <span className="caption">{word('listKind', one.kind)}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}
