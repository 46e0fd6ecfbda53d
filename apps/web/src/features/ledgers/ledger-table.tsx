import type { LedgerDetail, LedgerRow } from '../../api/types.ts'
import { formatDate } from '../../app/format-time.ts'
import { t } from '../../app/locale/messages.ts'
import { RowStateMark } from './row-state-mark.tsx'
import type { ChosenRows } from './use-chosen-rows.ts'

/** A ledger as a table; on a phone each row is stacked. Rows are chosen where somebody may do something with them. */
export function LedgerTable(props: {
  readonly detail: LedgerDetail
  readonly rows: readonly LedgerRow[]
  /** Null: nothing can be done here. */
  readonly chosen: ChosenRows | null
  readonly open: (id: string) => void
}) {
  const { detail, rows, chosen, open } = props
  const [, ...others] = detail.template.columns
  // A column in which no row has anything is named below and takes no room.
  const columns = others.filter(({ id }) => detail.rows.some(({ cells }) => (cells[id] ?? '') !== ''))
  const empty = others.filter((column) => !columns.includes(column)).map(({ name }) => name)
  return (
    <div className="paper table-frame">
      <table className="list-table list-entries ledger-table">
        <caption>
          {t('ledger.caption')}
          {empty.length > 0 && t('ledger.caption.empty', { names: empty.join(t('word.listComma')) })}
        </caption>
        <thead>
          <tr>
            {chosen && (
              <th scope="col" className="ledger-pick">
                <input
                  type="checkbox"
                  aria-label={t('ledger.select.all')}
                  checked={chosen.all}
                  onChange={chosen.toggleAll}
                />
              </th>
            )}
            <th scope="col">{detail.template.columns[0]?.name}</th>
            <th scope="col">{t('ledger.column.state')}</th>
            {columns.map((column) => (
              <th scope="col" key={column.id} className={column.type === 'number' ? 'num' : ''}>
                {headOf(column)}
              </th>
            ))}
            <th scope="col">{t('ledger.column.proof')}</th>
            <th scope="col">{t('ledger.column.unit')}</th>
            <th scope="col">{t('ledger.column.changed')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id} data-row={row.id} className={row.state === 'withdrawn' ? 'entry-ended' : ''}>
              {chosen && (
                <td className="ledger-pick">
                  <input
                    type="checkbox"
                    aria-label={t('ledger.select', { name: row.name })}
                    checked={chosen.has(row.id)}
                    onChange={(event) => chosen.toggle(row.id, (event.nativeEvent as MouseEvent).shiftKey)}
                  />
                </td>
              )}
              <th scope="row">
                <button type="button" className="link-button entry-open row-link" onClick={() => open(row.id)}>
                  {row.name}
                </button>
                {row.counted && (
                  <span className="ledger-counts" title={t('ledger.counted.mark')}>
                    <span aria-hidden="true">✓</span>
                    <span className="hidden-text">{t('ledger.counted.mark')}</span>
                  </span>
                )}
              </th>
              <td>
                <RowStateMark state={row.state} />
                <span className="caption ledger-since nowrap">{t('ledger.since', { day: row.on })}</span>
                {row.reason !== null && <span className="caption ledger-since">{row.reason}</span>}
              </td>
              {columns.map((column) => (
                <Fact
                  key={column.id}
                  head={headOf(column)}
                  text={row.cells[column.id] ?? ''}
                  kind={column.type === 'number' ? 'num' : column.type === 'date' ? 'nowrap' : ''}
                />
              ))}
              <Fact head={t('ledger.column.proof')} text={proofWords(row)} />
              <Fact head={t('ledger.column.unit')} text={row.unit?.name ?? t('ledger.office')} />
              <td data-head={t('ledger.column.changed')}>
                <span className="nowrap">{formatDate(row.changedAt)}</span> {row.changedBy}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** The head of a column, with its unit where it is of numbers. */
export function headOf({ name, unit }: LedgerDetail['template']['columns'][number]): string {
  return unit === null ? name : t('ledger.row.inUnit', { name, unit })
}

function proofWords({ reference, evidence }: LedgerRow): string {
  const files = evidence.length === 0 ? '' : t('ledger.files', { n: evidence.length })
  return [reference ?? '', files].filter(Boolean).join(t('word.listComma'))
}

/** A cell that names its column where the head of the table is not drawn. */
function Fact(props: { readonly head: string; readonly text: string; readonly kind?: 'num' | 'nowrap' | '' }) {
  const { head, text, kind = '' } = props
  return (
    <td data-head={head} className={[text === '' ? 'entry-blank' : '', kind].join(' ')}>
      {text === '' ? t('word.none') : text}
    </td>
  )
}
