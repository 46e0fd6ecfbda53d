import type { ReactNode } from 'react'
import { Link, useParams } from 'react-router'
import type { CircularPaper, PaperFact } from '../../api/types.ts'
import { t } from '../../app/locale/messages.ts'
import { countedAt, unitAt } from './counted-at.ts'
import './paper-view.css'

/** A circular as it reads, each count of its lists leading to what it counts. `number` stands in until it has one. */
export function PaperView(props: { readonly paper: CircularPaper; readonly number: string }) {
  const { paper, number } = props
  return (
    <article className="paper circular-paper" aria-label={t('circular.paper')}>
      <p className="circular-issuer">{paper.issuer}</p>
      <p className="circular-number">{paper.number ?? number}</p>
      <h2>{paper.title}</h2>
      <p>{paper.addressees}：</p>
      <Paragraphs text={paper.opening} />
      <h3>{t('circular.praise')}</h3>
      <Facts facts={paper.praise} none={t('circular.praise.none')} />
      <h3>{t('circular.criticism')}</h3>
      <Facts facts={paper.criticism} none={t('circular.criticism.none')} />
      <h3>{t('circular.lists')}</h3>
      <p className="circular-text">
        {paper.last === null ? t('circular.compared.none') : t('circular.compared', { number: paper.last })}
      </p>
      <Listed name={t('circular.red', { n: paper.red.length })} rows={paper.red} />
      <Listed name={t('circular.yellow', { n: paper.yellow.length })} rows={paper.yellow} />
      <Paragraphs text={paper.closing} />
      <p className="circular-signature">
        {paper.issuer}
        <br />
        {paper.issuedOn !== null && longDay(paper.issuedOn)}
      </p>
      <Units paper={paper} />
    </article>
  )
}

function Paragraphs({ text }: { readonly text: string }) {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => (
      <p key={line} className="circular-text">
        {line}
      </p>
    ))
}

function Facts(props: { readonly facts: readonly PaperFact[]; readonly none: string }) {
  if (props.facts.length === 0) return <p className="circular-text">{props.none}</p>
  return (
    <ol className="circular-facts">
      {props.facts.map(({ key, text, stale }) => (
        <li key={key}>
          {text}
          {stale === 'gone' && <span className="circular-stale circular-gone">{t('circular.gone')}</span>}
        </li>
      ))}
    </ol>
  )
}

function Listed(props: { readonly name: string; readonly rows: CircularPaper['red'] }) {
  const { code = '' } = useParams()
  if (props.rows.length === 0)
    return (
      <p className="circular-text">
        {props.name}：{t('circular.list.none')}
      </p>
    )
  return (
    <div className="table-frame">
      <table className="list-table">
        <caption>{props.name}</caption>
        <thead>
          <tr>
            <th scope="col">{t('circular.list.column.measure')}</th>
            <th scope="col">{t('circular.list.column.unit')}</th>
            <th scope="col">{t('circular.list.column.reasons')}</th>
          </tr>
        </thead>
        <tbody>
          {props.rows.map(({ id, no, title, unit, reasons, again }) => (
            <tr key={id}>
              <th scope="row">
                <Link to={`/r/${code}/measures/${id}`}>{no === null ? title : `${no}. ${title}`}</Link>
              </th>
              <td>{unit ?? t('circular.noUnit')}</td>
              <td>
                {reasons.map((reason) => (
                  <p key={reason}>{reason}</p>
                ))}
                {again && <p className="quiet">{t('circular.again')}</p>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

type Counts = CircularPaper['totals']
const columns: readonly (readonly [string, (counts: Counts) => number])[] = [
  ['owed', ({ owed }) => owed],
  ['inTime', ({ inTime }) => inTime],
  ['late', ({ late }) => late],
  ['pending', ({ pending }) => pending],
  ['missing', ({ overdue, lapsed }) => overdue + lapsed],
  ['returned', ({ returned }) => returned],
  ['onBehalf', ({ onBehalf }) => onBehalf],
  ['measures', ({ measures }) => measures],
  ['onTrack', ({ onTrack }) => onTrack],
  ['atRisk', ({ atRisk }) => atRisk],
  ['offTrack', ({ offTrack }) => offTrack],
  ['done', ({ done }) => done],
  ['noData', ({ noData }) => noData],
  ['nodes', ({ nodesDue }) => nodesDue],
  ['nodesDone', ({ nodesDone }) => nodesDone],
  ['writtenOff', ({ writtenOff }) => writtenOff],
]

function Units({ paper }: { readonly paper: CircularPaper }) {
  const { code = '' } = useParams()
  const { units, totals, withoutUnit } = paper
  const listed = (list: CircularPaper['red'], unit: string | null) =>
    list.filter((one) => unit === null || one.unit === unit).map(({ id }) => id)
  const cell = (column: string, n: number, unit: string | null): ReactNode => {
    const list = column === 'offTrack' ? paper.red : column === 'atRisk' ? paper.yellow : null
    if (list === null || n === 0) return n
    return (
      <Link className="figure-link" to={countedAt(code, paper, listed(list, unit))}>
        {n}
      </Link>
    )
  }
  const cells = (counts: Counts, unit: string | null) =>
    columns.map(([column, of]) => (
      <td key={column} className="num">
        {cell(column, of(counts), unit)}
      </td>
    ))
  return (
    <div className="table-frame circular-units">
      <table className="list-table">
        <caption>{t('circular.units')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('circular.units.column.unit')}</th>
            {columns.map(([column]) => (
              <th key={column} scope="col" className="num">
                {t(`circular.units.column.${column}` as 'circular.units.column.owed')}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">{t('circular.units.total')}</th>
            {cells(totals, null)}
          </tr>
          {units.map(({ unit, ...counts }) => (
            <tr key={unit.id}>
              <th scope="row">
                <Link to={unitAt(code, paper, unit.name)}>{unit.name}</Link>
              </th>
              {cells(counts, unit.name)}
            </tr>
          ))}
        </tbody>
      </table>
      {withoutUnit > 0 && <p className="caption">{t('circular.units.withoutUnit', { n: withoutUnit })}</p>}
    </div>
  )
}

/** 2026-03-02 → 2026年3月2日, as papers write it. */
function longDay(day: string): string {
  const [year = '', month = '', date = ''] = day.split('-')
  return t('word.day', { year, month: Number(month), day: Number(date) })
}
