import { monthsOf } from '@tongtu/delivery'
import type { ListDetail, ListEntry } from '../../api/types.ts'
import { t } from '../../app/locale/messages.ts'
import { entryNo } from './entry-marks.tsx'

const SHAPES = { done: '✓', late: '■', open: '◇' } as const

/** The year's nodes month by month; what has none is counted below. */
export function EntryRoadmap(props: {
  readonly detail: ListDetail
  readonly entries: readonly ListEntry[]
  readonly open: (id: string) => void
}) {
  const { detail, entries, open } = props
  const months = monthsOf(detail.list.year)
  const dated = entries.filter(({ nodes }) => nodes.length > 0)
  const undated = entries.length - dated.length
  return (
    <div className="paper table-frame">
      <table className="list-table roadmap-table">
        <caption>{t('list.roadmap.caption', { year: detail.list.year })}</caption>
        <thead>
          <tr>
            <th scope="col">{t('list.column.title')}</th>
            {months.map((month) => (
              <th scope="col" key={month} className={month === detail.today.slice(0, 7) ? 'roadmap-now' : ''}>
                {t('list.roadmap.month', { month: Number(month.slice(5)) })}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {dated.map((entry) => (
            <tr key={entry.id}>
              <th scope="row">
                <span className="quiet">{entryNo(entry)}</span>{' '}
                <button type="button" className="link-button entry-open" onClick={() => open(entry.id)}>
                  {entry.title}
                </button>
              </th>
              {months.map((month) => (
                <td key={month} className={month === detail.today.slice(0, 7) ? 'roadmap-now' : ''}>
                  {entry.nodes
                    .filter(({ dueOn }) => dueOn.startsWith(month))
                    .map((node) => (
                      <Node key={node.id} node={node} today={detail.today} />
                    ))}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {undated > 0 && <p className="caption roadmap-note">{t('list.roadmap.none', { n: undated })}</p>}
    </div>
  )
}

function Node({ node, today }: { readonly node: ListEntry['nodes'][number]; readonly today: string }) {
  const state = node.doneOn !== null ? 'done' : node.dueOn < today ? 'late' : 'open'
  const words = t(`battle.node.${state}`, { title: node.title, day: node.doneOn ?? '', due: node.dueOn })
  return (
    <span className={`roadmap-node roadmap-${state}`} title={words}>
      <i aria-hidden="true">{SHAPES[state]}</i>
      <span className="hidden-text">{words}</span>
    </span>
  )
}
