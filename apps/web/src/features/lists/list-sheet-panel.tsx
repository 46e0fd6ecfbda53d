import { Button } from 'antd'
import { useState } from 'react'
import { api } from '../../api/endpoints.ts'
import type { ListDetail, ListSheetPreview } from '../../api/types.ts'
import { t } from '../../app/locale/messages.ts'
import { notify } from '../../app/notice/notices.ts'

type Row = ListSheetPreview['rows'][number]
const keyOf = (row: Row, field: string) => `${row.id ?? row.title} ${field}`

/** What a file that came back would change, cell by cell; a cell that somebody changed meanwhile is left unless chosen. */
export function ListSheetPanel(props: {
  readonly detail: ListDetail
  readonly preview: ListSheetPreview
  readonly changed: () => Promise<unknown>
  readonly close: () => void
}) {
  const { detail, preview, changed, close } = props
  const [taken, setTaken] = useState<ReadonlySet<string>>(
    () =>
      new Set(
        preview.rows.flatMap((row) =>
          row.cells.filter(({ verdict }) => verdict === 'new').map(({ field }) => keyOf(row, field)),
        ),
      ),
  )
  const toggle = (key: string) => {
    const next = new Set(taken)
    if (!next.delete(key)) next.add(key)
    setTaken(next)
  }
  const apply = async () => {
    try {
      const counts = await api.saveEntries(
        detail.list.id,
        preview.rows.flatMap((row) => wantedOf(row, taken)),
      )
      notify(t('listSheet.done', { ...counts }))
      await changed()
      close()
    } catch (error) {
      notify((error as Error).message, { tone: 'bad' })
    }
  }
  return (
    <section className="paper list-panel list-sheet">
      <h2>{t('listSheet.title')}</h2>
      <p className="quiet">{t('listSheet.unchanged', { n: preview.unchanged })}</p>
      {preview.problems.length > 0 && (
        <ul className="panel-problems">
          {preview.problems.map((problem) => (
            <li key={problem}>{problem}</li>
          ))}
        </ul>
      )}
      {preview.rows.length === 0 ? (
        <p>{t('listSheet.nothing')}</p>
      ) : (
        <Cells rows={preview.rows} taken={taken} toggle={toggle} />
      )}
      <p className="panel-acts">
        <Button type="primary" disabled={taken.size === 0} onClick={() => void apply()}>
          {t('listSheet.act', { n: taken.size })}
        </Button>
        <Button onClick={close}>{t('lists.stop')}</Button>
      </p>
    </section>
  )
}

/** The chosen cells of a row as what is to be saved; a new row needs its name. */
function wantedOf(row: Row, taken: ReadonlySet<string>) {
  const cells = row.cells.filter(({ field }) => taken.has(keyOf(row, field)))
  const title = cells.find(({ field }) => field === 'title')?.incoming
  if (cells.length === 0 || (row.id === null && title === undefined)) return []
  const [track, supports] = ['track', 'supports'].map((field) => cells.find((cell) => cell.field === field))
  const texts = cells.filter(({ field }) => !['title', 'track', 'supports'].includes(field))
  const details = Object.fromEntries(texts.map(({ field, incoming }) => [field, incoming]))
  const known = row.id === null || row.revision === null ? {} : { id: row.id, revision: row.revision }
  return [
    {
      ...known,
      ...(title === undefined ? {} : { title }),
      details,
      ...(track && { trackId: track.ids[0] ?? null }),
      ...(supports && { supports: supports.ids }),
    },
  ]
}

function Cells(props: {
  readonly rows: readonly Row[]
  readonly taken: ReadonlySet<string>
  readonly toggle: (key: string) => void
}) {
  return (
    <div className="table-frame">
      <table className="list-table">
        <thead>
          <tr>
            <th scope="col">{t('listSheet.column.row')}</th>
            <th scope="col">{t('listSheet.column.head')}</th>
            <th scope="col">{t('listSheet.column.current')}</th>
            <th scope="col">{t('listSheet.column.incoming')}</th>
            <th scope="col">{t('listSheet.column.take')}</th>
          </tr>
        </thead>
        <tbody>
          {props.rows.flatMap((row) =>
            row.cells.map((cell) => (
              <tr key={keyOf(row, cell.field)}>
                <th scope="row">
                  {row.title} {row.id === null && <span className="entry-tag">{t('listSheet.new')}</span>}
                </th>
                <td>{cell.head}</td>
                <td>{cell.current || t('listSheet.blank')}</td>
                <td>{cell.incoming || t('listSheet.blank')}</td>
                <td>
                  {cell.verdict === 'invalid' ? (
                    t('listSheet.invalid', { problem: cell.problem ?? '' })
                  ) : (
                    <input
                      type="checkbox"
                      aria-label={t('listSheet.take', { cell: cell.cell })}
                      checked={props.taken.has(keyOf(row, cell.field))}
                      onChange={() => props.toggle(keyOf(row, cell.field))}
                    />
                  )}{' '}
                  {cell.verdict === 'conflict' && <span className="entry-tag">{t('listSheet.conflict')}</span>}
                </td>
              </tr>
            )),
          )}
        </tbody>
      </table>
    </div>
  )
}
