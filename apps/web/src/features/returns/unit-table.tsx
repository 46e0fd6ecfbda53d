import { Button } from 'antd'
import { useParams } from 'react-router'
import type { RoundDesk } from '../../api/types.ts'
import { formatInstant } from '../../app/format-time.ts'
import { t } from '../../app/locale/messages.ts'
import { UrgeCell } from './urge-cell.tsx'
import './unit-table.css'

/** Unit by unit: what it owes and how far it is. Every count opens the returns it counts. */
export function UnitTable(props: {
  readonly desk: RoundDesk
  readonly show: (unitId: string, states: string) => void
}) {
  const { desk, show } = props
  const { code = '' } = useParams()
  const { round, units } = desk
  const late = units.filter(({ standing }) => standing.awaited + standing.returned + standing.lapsed > 0)
  const count = (unitId: string, name: string, n: number, states: string) => (
    <td className="num">
      {n === 0 ? (
        <span className="quiet">0</span>
      ) : (
        <button type="button" className="link-button" onClick={() => show(unitId, states)}>
          {n}
          <span className="hidden-text">{name}</span>
        </button>
      )}
    </td>
  )
  return (
    <>
      <p className="unit-acts">
        <span>
          {late.length === 0 ? t('desk.all', { n: units.length }) : t('desk.late', { n: late.length })}
          {desk.writtenOff > 0 && <span className="caption"> {t('desk.writtenOff', { n: desk.writtenOff })}</span>}
        </span>{' '}
        <Button href={`/api/v1/rounds/${round.id}/sheets.zip?place=${code}`}>{t('desk.sheets')}</Button>
      </p>
      <div className="paper table-frame">
        <table className="list-table unit-table">
          <caption>{t('desk.caption')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('desk.column.unit')}</th>
              {(['owed', 'awaited', 'returned', 'signing', 'checking', 'accepted'] as const).map((column) => (
                <th key={column} scope="col" className="num">
                  {t(`desk.column.${column}`)}
                </th>
              ))}
              <th scope="col">{t('desk.column.punctual')}</th>
              <th scope="col">{t('desk.column.urged')}</th>
              <th scope="col">{t('desk.column.last')}</th>
              <th scope="col">{t('desk.column.sheet')}</th>
            </tr>
          </thead>
          <tbody>
            {units.map(({ unitId, name, standing, lastReportedAt, punctual, urged, lastUrgedAt }) => (
              <tr key={unitId}>
                <th scope="row">{name}</th>
                {count(unitId, name, standing.owed, 'draft,returned,lapsed,signing,reviewing,accepted')}
                {count(unitId, name, standing.awaited + standing.lapsed, 'draft,lapsed')}
                {count(unitId, name, standing.returned, 'returned')}
                {count(unitId, name, standing.signing, 'signing')}
                {count(unitId, name, standing.checking, 'reviewing')}
                {count(unitId, name, standing.accepted, 'accepted')}
                <td>
                  {punctual === null
                    ? t('word.none')
                    : t('desk.punctual', { n: punctual.onTime, months: punctual.months })}
                </td>
                <td className="nowrap">
                  <UrgeCell
                    roundId={round.id}
                    unit={{ id: unitId, name, urged, lastUrgedAt }}
                    owes={standing.awaited + standing.returned + standing.signing > 0}
                  />
                </td>
                <td className="nowrap">{lastReportedAt === null ? t('desk.never') : formatInstant(lastReportedAt)}</td>
                <td>
                  {standing.awaited + standing.returned > 0 && (
                    <a href={`/api/v1/rounds/${round.id}/sheet.xlsx?place=${code}&unit=${unitId}`}>
                      {t('desk.sheet')}
                      <span className="hidden-text">{name}</span>
                    </a>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}
