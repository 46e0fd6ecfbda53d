import type { ListDetail, ListEntry } from '../../api/types.ts'
import { formatDate } from '../../app/format-time.ts'
import { t } from '../../app/locale/messages.ts'
import { ChainMark, EntryTags, entryNo, nextNode } from './entry-marks.tsx'

/** The list as a table; on a phone each entry is a stacked row. */
export function EntryTable(props: {
  readonly detail: ListDetail
  readonly entries: readonly ListEntry[]
  readonly open: (id: string) => void
}) {
  const { detail, entries, open } = props
  const { columns } = detail.list
  const supports = detail.entries.some((entry) => entry.supports.length > 0)
  return (
    <div className="paper table-frame">
      <table className="list-table list-entries">
        <caption>{t('list.caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('list.column.title')}</th>
            <th scope="col">{t('list.column.light')}</th>
            {columns.map(({ key, head }) => (
              <th scope="col" key={key}>
                {head}
              </th>
            ))}
            <th scope="col">{t('list.column.goal')}</th>
            <th scope="col">{t('list.column.nodes')}</th>
            <th scope="col">{t('list.column.lead')}</th>
            {supports && <th scope="col">{t('list.column.supports')}</th>}
            <th scope="col">{t('list.column.due')}</th>
            <th scope="col">{t('list.column.changed')}</th>
          </tr>
        </thead>
        <tbody>
          {entries.map((entry) => (
            <tr key={entry.id} className={entry.state === 'active' ? '' : 'entry-ended'}>
              <th scope="row">
                <span className="quiet">{entryNo(entry)}</span>{' '}
                <button type="button" className="link-button entry-open" onClick={() => open(entry.id)}>
                  {entry.title}
                </button>
                <EntryTags entry={entry} />
              </th>
              <td>
                <ChainMark chain={entry.chain} />
              </td>
              {columns.map(({ key, head }) => (
                <Fact key={key} head={head} text={entry.details[key] ?? ''} />
              ))}
              <Fact head={t('list.column.goal')} text={entry.goal ?? ''} />
              <Fact head={t('list.column.nodes')} text={nextNode(entry, detail.today)} />
              <Fact head={t('list.column.lead')} text={entry.lead.join(t('word.listComma'))} />
              {supports && (
                <Fact
                  head={t('list.column.supports')}
                  text={entry.supports.map(({ title }) => title).join(t('word.listComma'))}
                />
              )}
              <Fact head={t('list.column.due')} text={entry.due ?? ''} />
              <Fact
                head={t('list.column.changed')}
                text={t('list.changed', {
                  day: formatDate(entry.changedAt),
                  by: entry.changedBy ?? t('list.changed.program'),
                })}
              />
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** A cell that names its column where the head of the table is not drawn. */
function Fact({ head, text }: { readonly head: string; readonly text: string }) {
  return (
    <td data-head={head} className={text === '' ? 'entry-blank' : ''}>
      {text === '' ? t('word.none') : text}
    </td>
  )
}
