import { Button } from 'antd'
import type { ContactList, ImportPreview } from '../../../api/types.ts'
import { t, word } from '../../../app/locale/messages.ts'

type Row = ImportPreview['rows'][number]
type Change = Row['posts'][number]

/** What the file would change, row by row, with what it leaves in doubt; nothing is saved before it is confirmed. */
export function CheckStep(props: {
  readonly file: string
  readonly list: ContactList
  readonly preview: ImportPreview
  readonly said: readonly { readonly written: string; readonly unitId: string }[]
  readonly busy: boolean
  readonly from: string
  readonly setFrom: (day: string) => void
  readonly mean: (written: string, unitId: string) => void
  readonly confirm: () => void
  readonly again: () => void
}) {
  const { preview, list, said } = props
  const { counts } = preview
  const problems = [...list.problems, ...preview.problems]
  const changed = preview.rows.filter((row) => row.status !== 'unchanged')
  return (
    <>
      <p className="contact-line">
        {t('contacts.check.line', {
          file: props.file,
          fresh: counts.new,
          changed: counts.changed,
          same: counts.unchanged,
        })}
      </p>
      {problems.length > 0 && (
        <section className="paper contact-problems">
          <h2>{t('contacts.problems', { n: problems.length })}</h2>
          <ul>
            {problems.map((problem) => (
              <li key={`${problem.place} ${problem.message}`}>
                <b>{problem.place}</b> {problem.message} <span className="quiet">{problem.suggestion}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {list.ignored.length > 0 && (
        <p className="caption contact-line">
          {t('contacts.ignored', { columns: list.ignored.join(t('word.listComma')) })}
        </p>
      )}
      <div className="paper table-frame">
        <table className="list-table register-table">
          <caption>{changed.length === 0 ? t('contacts.changes.none') : t('contacts.changes')}</caption>
          <thead>
            <tr>
              <th scope="col" className="num">
                {t('contacts.column.row')}
              </th>
              <th scope="col">{t('contacts.column.unit')}</th>
              {(['leader', 'section_head', 'liaison'] as const).map((kind) => (
                <th key={kind} scope="col">
                  {word('postKind', kind)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {changed.map((row) => (
              <tr key={`${row.row} ${row.written}`}>
                <td className="num" data-label={t('contacts.column.row')}>
                  {row.row}
                </td>
                <th scope="row">
                  {row.written}
                  <UnitMeaning
                    row={row}
                    chosen={said.find((one) => one.written === row.written)?.unitId ?? ''}
                    mean={(unitId) => props.mean(row.written, unitId)}
                  />
                </th>
                {row.posts.map((post) => (
                  <td key={post.kind} data-label={word('postKind', post.kind)}>
                    <ChangeCell change={post} section={post.kind === 'section_head' ? row.section : null} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div className="contact-acts contact-foot">
        <label htmlFor="import-from">{t('contacts.from')}</label>
        <input
          id="import-from"
          type="date"
          value={props.from}
          onChange={(event) => props.setFrom(event.target.value)}
        />
        <Button type="primary" disabled={props.busy || changed.length === 0 || !props.from} onClick={props.confirm}>
          {props.busy ? t('contacts.busy') : t('contacts.confirm', { n: changed.length })}
        </Button>
        <Button disabled={props.busy} onClick={props.again}>
          {t('contacts.again')}
        </Button>
      </div>
    </>
  )
}

/** A name nobody knows is a new unit, unless it is another name of one that is like it. */
function UnitMeaning(props: { readonly row: Row; readonly chosen: string; readonly mean: (unitId: string) => void }) {
  const { row, chosen } = props
  if (row.similar.length === 0 && !chosen) {
    if (!row.unit) return <span className="mark-new">{t('contacts.unit.new')}</span>
    return row.unit.name === row.written ? null : (
      <span className="caption"> {t('contacts.unit.same', { unit: row.unit.name })}</span>
    )
  }
  const choices = chosen && row.unit ? [row.unit] : row.similar
  return (
    <select
      className="contact-unit"
      aria-label={t('contacts.unit.which', { written: row.written })}
      value={chosen}
      onChange={(event) => props.mean(event.target.value)}
    >
      <option value="">{t('contacts.unit.new')}</option>
      {choices.map((unit) => (
        <option key={unit.id} value={unit.id}>
          {t('contacts.unit.same', { unit: unit.name })}
        </option>
      ))}
    </select>
  )
}

function ChangeCell({ change, section }: { readonly change: Change; readonly section: Row['section'] | null }) {
  const { before, after } = change
  const quiet = change.change === 'unchanged' || change.change === 'kept'
  return (
    <div className={quiet ? 'post-cell quiet' : 'post-cell'}>
      <p>
        <span className={`change change-${change.change}`}>{t(`contacts.change.${change.change}`)}</span>{' '}
        {change.change === 'handover' && <del>{before?.name}</del>} {after?.name}
      </p>
      {!quiet && <p className="caption">{[after?.phone, after?.officePhone].filter(Boolean).join(' ')}</p>}
      {section?.after && section.after !== section.before && <p className="caption">{section.after}</p>}
    </div>
  )
}
