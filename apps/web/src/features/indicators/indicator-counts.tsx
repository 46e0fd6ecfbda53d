import { Link, useSearchParams } from 'react-router'
import type { IndicatorList } from '../../api/types.ts'
import { t, word } from '../../app/locale/messages.ts'
import { type Facet, facetNames, isUnder, narrowRows, rowFilterOf, type Status, warningLevels } from './row-facets.ts'
import { lightOf, StatusMark } from './status-mark.tsx'
import { WarningFlag } from './warning-flag.tsx'
import './indicator-counts.css'

/** In the order in which everybody names them. */
const SHOWN = ['on_track', 'at_risk', 'off_track', 'completed', 'no_data'] as const satisfies readonly Status[]

/** Rows that nobody can be held to: the superior has not set the target yet, or there is none. */
const UNJUDGED = ['awaiting', 'none'] as const

/** How many promises stand how, how many are warned of, how many have their figure: each count opens its list. */
export function IndicatorCounts({ list }: { readonly list: IndicatorList }) {
  const [search] = useSearchParams()
  const filter = rowFilterOf((name) => search.get(name) ?? '')
  const rows = narrowRows(list, filter)
  const count = (facet: Facet, value: string) => rows.filter((row) => isUnder(row, facet, value)).length
  const judged = rows.filter(({ verdict }) => verdict !== null && !verdict.awaiting).length
  const link = (facet: Facet, value: string) => ({ facet, value, n: count(facet, value), filter, search })
  return (
    <nav className="indicator-counts paper" aria-label={t('indicators.counts')}>
      <ul>
        {SHOWN.map((status) => (
          <li key={status} className={`count-${lightOf(status)}`}>
            <Count {...link('status', status)} name={word('light', lightOf(status))}>
              <StatusMark status={status} />
            </Count>
          </li>
        ))}
        {UNJUDGED.filter((status) => count('status', status) > 0).map((status) => (
          <li key={status}>
            <Count {...link('status', status)} name={word('indicators.unjudged', status)}>
              {word('indicators.unjudged', status)}
            </Count>
          </li>
        ))}
      </ul>
      <ul>
        <li>
          <Count {...link('warning', 'any')} name={t('indicators.warning')}>
            {t('indicators.warning')}
          </Count>
        </li>
        {warningLevels
          .filter((level) => count('warning', level) > 0)
          .map((level) => (
            <li key={level} className="count-small">
              <Count {...link('warning', level)} name={word('warning', level)}>
                <WarningFlag level={level} />
              </Count>
            </li>
          ))}
      </ul>
      <ul>
        <li>
          <Count {...link('figure', 'filled')} name={t('indicators.completeness')} of={judged}>
            {t('indicators.completeness')}
          </Count>
        </li>
        <li className="count-small">
          <Count {...link('figure', 'missing')} name={t('indicators.missing')}>
            {t('indicators.missing')}
          </Count>
        </li>
      </ul>
    </nav>
  )
}

function Count(props: {
  readonly facet: Facet
  readonly value: string
  readonly n: number
  readonly of?: number
  readonly name: string
  readonly filter: ReturnType<typeof rowFilterOf>
  readonly search: URLSearchParams
  readonly children: React.ReactNode
}) {
  const { facet, value, n, of, name, filter, search, children } = props
  const chosen = filter[facet] === value
  const next = new URLSearchParams(search)
  for (const other of facetNames) next.delete(other)
  if (!chosen) next.set(facet, value)
  const figure = of === undefined ? String(n) : t('indicators.of', { n, of })
  return (
    <Link
      to={{ search: `?${next}` }}
      replace
      className={chosen ? 'count-link count-chosen' : 'count-link'}
      aria-current={chosen ? 'true' : undefined}
      aria-label={t(chosen ? 'indicators.count.chosen' : 'indicators.count', { name, n: figure })}
      data-count={`${facet}=${value}`}
    >
      <span>{children}</span> <b>{figure}</b>
    </Link>
  )
}
