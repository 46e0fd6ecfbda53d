import { dayWords } from '@tongtu/delivery'
import type { AssignmentRow } from '../../api/types.ts'
import { t } from '../../app/locale/messages.ts'

/** Who gets what, unit by unit, each measure to be left out by its box. */
export function SendList(props: {
  readonly rows: readonly AssignmentRow[]
  readonly left: ReadonlySet<string>
  readonly setLeft: (left: ReadonlySet<string>) => void
  readonly leadTime: number
}) {
  const { rows, left, setLeft, leadTime } = props
  const units = [...new Set(rows.map(unitOf))].map(
    (unit) => [unit, rows.filter((row) => unitOf(row) === unit)] as const,
  )
  const choose = (ids: readonly string[], on: boolean) => {
    const next = new Set(left)
    for (const id of ids) {
      if (on) next.delete(id)
      else next.add(id)
    }
    setLeft(next)
  }
  return (
    <>
      <label className="send-all">
        <input
          type="checkbox"
          checked={left.size === 0}
          onChange={(event) =>
            choose(
              rows.map(({ measureId }) => measureId),
              event.target.checked,
            )
          }
        />{' '}
        {t('assignments.send.all')}
      </label>
      {units.map(([unit, own]) => (
        <section key={unit} className="paper send-unit">
          <h3>{t('assignments.send.unit', { unit, n: own.length })}</h3>
          <ul>
            {own.map((row) => (
              <li key={row.measureId}>
                <label>
                  <input
                    type="checkbox"
                    aria-label={t('assignments.send.pick', { title: row.title })}
                    checked={!left.has(row.measureId)}
                    onChange={(event) => choose([row.measureId], event.target.checked)}
                  />
                  <span>
                    {row.no !== null && <span className="quiet">{t('word.no', { no: row.no })}</span>} {row.title}
                    <span className="caption">{row.assignment?.goal}</span>
                  </span>
                  <FirstNode row={row} leadTime={leadTime} />
                </label>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  )
}

const unitOf = ({ reporter }: AssignmentRow) => reporter?.name ?? ''

function FirstNode({ row, leadTime }: { readonly row: AssignmentRow; readonly leadTime: number }) {
  const first = row.assignment?.nodes.find(({ doneOn }) => doneOn === null)
  const days = row.workdaysLeft
  if (!first || days === null) return <span className="caption">{t('assignments.send.noNodes')}</span>
  return (
    <span className="send-first">
      {first.title} {dayWords(first.dueOn)}{' '}
      <span className="caption">
        {days < 0 ? t('assignments.send.late', { n: -days }) : t('assignments.send.days', { n: days })}
      </span>
      {days < leadTime && (
        <b className="year-problem">
          <i aria-hidden="true">▲</i> {t('assignments.send.short', { n: leadTime })}
        </b>
      )}
    </span>
  )
}
