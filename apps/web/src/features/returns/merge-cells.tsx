import type { Merge, MergeCell } from '../../api/types.ts'
import { t } from '../../app/locale/messages.ts'

/** What the files would change, return by return: the cells that need a decision first. */
export function MergeCells(props: {
  readonly merge: Merge
  readonly choices: Readonly<Record<string, number>>
  readonly choose: (key: string, at: number) => void
}) {
  const { merge, choices, choose } = props
  const rows = merge.returns.flatMap(({ caseId, title, unit, cells }) =>
    cells.map((cell) => ({ key: `${caseId} ${cell.field}`, title, unit, cell })),
  )
  const ordered = [...rows].sort((a, b) => ORDER[a.cell.verdict] - ORDER[b.cell.verdict])
  if (rows.length === 0) return <p className="panel-empty paper">{t('merge.nothing')}</p>
  return (
    <div className="paper table-frame">
      <table className="list-table merge-table">
        <caption>{t('merge.caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('merge.column.measure')}</th>
            <th scope="col">{t('merge.column.cell')}</th>
            <th scope="col">{t('merge.column.current')}</th>
            <th scope="col">{t('merge.column.incoming')}</th>
          </tr>
        </thead>
        <tbody>
          {ordered.map(({ key, title, unit, cell }) => (
            <tr key={key} className={`merge-${cell.verdict}`}>
              <th scope="row">
                {title} <span className="caption">{unit}</span>
              </th>
              <td>
                {cell.label}
                <Verdict cell={cell} />
              </td>
              <td>{cell.current === '' ? <span className="quiet">{t('merge.blank')}</span> : shown(cell.current)}</td>
              <td>
                {cell.verdict === 'conflict' ? (
                  <Choice id={key} cell={cell} chosen={choices[key]} choose={(at) => choose(key, at)} />
                ) : (
                  <Incoming cell={cell} />
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

const ORDER: Readonly<Record<MergeCell['verdict'], number>> = { conflict: 0, invalid: 1, new: 2 }
const SHAPES: Readonly<Record<MergeCell['verdict'], string>> = { conflict: '■', invalid: '▲', new: '＋' }

/** Longest text of a cell that is shown whole: a word of a return as it may be written. */
const WHOLE = 500

const shown = (text: string) => (text.length > WHOLE ? `${text.slice(0, WHOLE)}…` : text)

function Verdict({ cell }: { readonly cell: MergeCell }) {
  return (
    <span className={`merge-verdict merge-verdict-${cell.verdict}`}>
      <i aria-hidden="true">{SHAPES[cell.verdict]}</i> {t(`merge.verdict.${cell.verdict}`)}
    </span>
  )
}

function Incoming({ cell }: { readonly cell: MergeCell }) {
  const [first] = cell.candidates
  return (
    <>
      {first?.value === '' ? t('merge.cleared') : shown(first?.value ?? '')}{' '}
      <span className="caption">{t('merge.from', { file: first?.file ?? '', cell: first?.cell ?? '' })}</span>
      {cell.problem !== null && <p className="problem">{cell.problem}</p>}
    </>
  )
}

function Choice(props: {
  readonly id: string
  readonly cell: MergeCell
  readonly chosen: number | undefined
  readonly choose: (at: number) => void
}) {
  const { id, cell, chosen, choose } = props
  const offers = [
    ...cell.candidates.map(({ value, file, cell: at }, index) => ({
      at: index,
      text: value === '' ? t('merge.cleared') : shown(value),
      from: t('merge.from', { file, cell: at }),
    })),
    { at: -1, text: t('merge.keep'), from: '' },
  ]
  return (
    <fieldset className="merge-choice">
      <legend className="hidden-text">{cell.label}</legend>
      {offers.map(({ at, text, from }) => (
        <label key={at}>
          <input type="radio" name={id} checked={chosen === at} onChange={() => choose(at)} /> {text}{' '}
          <span className="caption">{from}</span>
        </label>
      ))}
    </fieldset>
  )
}
