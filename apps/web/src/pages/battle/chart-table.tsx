import { monthsOf } from '@tongtu/delivery'
import { Fragment } from 'react'
import { Link, useParams } from 'react-router'
import type { BattleChart, ChartRow } from '../../api/types.ts'
import { useKeys } from '../../app/keys/use-keys.ts'
import { t } from '../../app/locale/messages.ts'
import { LightMark } from '../../features/lights/light-mark.tsx'
import { WhyLight } from '../../features/lights/why-light.tsx'
import { useStartWriteOff } from '../../features/write-offs/use-start-write-off.ts'
import { WriteOffMark } from './write-off-mark.tsx'
import '../../features/lights/light-button.css'

/** Measures by chapter down, months across, today's month marked; a light opens why it is what it is. */
export function ChartTable(props: {
  readonly chart: BattleChart
  readonly rows: readonly ChartRow[]
  readonly office: boolean
  /** The measure whose reasons are open. */
  readonly open: string
  readonly show: (measureId: string | null) => void
}) {
  const { chart, rows, office, open, show } = props
  const { code = '' } = useParams()
  const writeOff = useStartWriteOff()
  useKeys({
    w: () => {
      const id = document.activeElement?.closest<HTMLElement>('tr[data-measure]')?.dataset['measure']
      const row = rows.find(({ measureId }) => measureId === id)
      if (row && (row.writeOff || writeOff.may(row))) void writeOff.start(row)
    },
  })
  const present = chart.today.slice(0, 7)
  const months = monthsOf(chart.year)
  return (
    <div className="paper table-frame">
      <table className="list-table chart-table">
        <caption>
          {t('battle.caption')}
          <span className="chart-keys">{t('battle.keys')}</span>
        </caption>
        <thead>
          <tr>
            <th scope="col">{t('battle.column.measure')}</th>
            <th scope="col">{t('battle.column.light')}</th>
            <th scope="col">{t('battle.column.unit')}</th>
            {months.map((period) => (
              <th key={period} scope="col" className={period === present ? 'chart-month chart-today' : 'chart-month'}>
                {t('battle.month', { month: Number(period.slice(5)) })}
                {period === present && <span className="hidden-text">{t('battle.today')}</span>}
              </th>
            ))}
            <th scope="col">{t('battle.column.goal')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <Fragment key={row.measureId}>
              {row.section !== rows[index - 1]?.section && (
                <tr className="chart-section">
                  <th scope="colgroup" colSpan={months.length + 4}>
                    {row.section ?? t('word.none')}
                  </th>
                </tr>
              )}
              <tr className={row.light === 'done' ? 'chart-done' : ''} data-measure={row.measureId}>
                <th scope="row">
                  <MeasureNo row={row} />{' '}
                  <Link to={`/r/${code}/measures/${row.measureId}?year=${chart.year}`}>{row.title}</Link>
                </th>
                <td>
                  <button
                    type="button"
                    className="light-button"
                    aria-expanded={open === row.measureId}
                    onClick={() => show(open === row.measureId ? null : row.measureId)}
                  >
                    <LightMark light={row.light} />
                    <span className="hidden-text">{row.title}</span>
                  </button>
                  <WriteOffMark row={row} start={writeOff.start} may={writeOff.may(row)} />
                </td>
                <td>{row.lead.join(t('word.listComma')) || t('word.none')}</td>
                {months.map((period) => (
                  <td key={period} className={period === present ? 'chart-month chart-today' : 'chart-month'}>
                    <Month month={row.months.find((month) => month.period === period)} today={chart.today} />
                  </td>
                ))}
                <td className="chart-goal">{row.goal ?? t('word.none')}</td>
              </tr>
              {open === row.measureId && (
                <tr className="chart-why">
                  <td colSpan={months.length + 4}>
                    <WhyLight row={row} rules={chart.rules} office={office} />
                  </td>
                </tr>
              )}
            </Fragment>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** The number of a measure, struck out once it is written off: on a wall a row goes quiet, not away. */
function MeasureNo({ row }: { readonly row: ChartRow }) {
  if (row.no === null) return null
  if (!row.writeOff?.writtenOffOn) return <span className="quiet">{row.no}</span>
  return (
    <>
      <s aria-hidden="true">{row.no}</s>
      <span className="hidden-text">{t('battle.struck', { no: row.no })}</span>
    </>
  )
}

const RETURN_SHAPES = { awaited: '·', received: '◑', accepted: '✓', returned: '↩', lapsed: '✕' } as const

function Month(props: { readonly month: ChartRow['months'][number] | undefined; readonly today: string }) {
  const { month, today } = props
  if (month === undefined) return null
  return (
    <>
      {month.nodes.map((node) => {
        const state = node.doneOn !== null ? 'done' : node.dueOn < today ? 'late' : 'open'
        const words = t(`battle.node.${state}`, { title: node.title, day: node.doneOn ?? '', due: node.dueOn })
        return (
          <span key={node.id} className={`chart-node chart-node-${state}`} title={words}>
            <i aria-hidden="true">{{ done: '✓', late: '■', open: '◇' }[state]}</i>
            <span className="hidden-text">{words}</span>
          </span>
        )
      })}
      {month.returned !== null && (
        <span className={`chart-return chart-return-${month.returned}`} title={t(`battle.return.${month.returned}`)}>
          <i aria-hidden="true">{RETURN_SHAPES[month.returned]}</i>
          <span className="hidden-text">{t(`battle.return.${month.returned}`)}</span>
        </span>
      )}
    </>
  )
}
