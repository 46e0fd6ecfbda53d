import { Link, useParams } from 'react-router'
import type { MeasurePage } from '../../api/types.ts'
import { formatDate } from '../../app/format-time.ts'
import { t } from '../../app/locale/messages.ts'
import { AdjustmentList } from '../../features/assignments/adjustment-list.tsx'

/** What the measure owes in a year: goal, criteria, proof asked for, and its nodes with how they stand. */
export function MeasureYear(props: {
  readonly page: MeasurePage
  readonly measureId: string
  readonly year: number
  readonly choose: (year: string) => void
}) {
  const { page, measureId, year, choose } = props
  const { code = '' } = useParams()
  const { assignment } = page
  return (
    <section className="panel paper">
      <h2 className="measure-head">
        {t('measure.year', { year })}
        <span className="measure-years">
          <button type="button" className="link-button" onClick={() => choose(String(year - 1))}>
            {t('measure.year.before')}
          </button>
          <button type="button" className="link-button" onClick={() => choose(String(year + 1))}>
            {t('measure.year.after')}
          </button>
        </span>
      </h2>
      {assignment === null ? (
        <p className="panel-empty">{t('measure.year.none', { year })}</p>
      ) : (
        <div className="measure-body">
          <dl className="measure-facts">
            {(['goal', 'criteria', 'proof'] as const).map((field) => (
              <div key={field}>
                <dt>{t(`assignment.${field}`)}</dt>
                <dd>{assignment[field] || t('word.none')}</dd>
              </div>
            ))}
          </dl>
          <Nodes page={page} />
          <p className="caption">
            {assignment.sentAt === null
              ? t('measure.year.unsent')
              : t('measure.year.sent', { day: formatDate(assignment.sentAt) })}{' '}
            <Link to={`/r/${code}/assignments?plan=${page.planId}&year=${year}`}>{t('measure.year.table')}</Link>
          </p>
          {assignment.adjusted > 0 && (
            <AdjustmentList id={measureId} title={page.title} year={year} adjusted={assignment.adjusted} />
          )}
        </div>
      )}
    </section>
  )
}

function Nodes({ page: { assignment, chart } }: { readonly page: MeasurePage }) {
  const nodes = assignment?.nodes ?? []
  if (nodes.length === 0) return <p className="quiet">{t('measure.nodes.none')}</p>
  const late = new Set(chart?.reasons.flatMap(({ nodeId }) => (nodeId === null ? [] : [nodeId])))
  return (
    <ol className="measure-nodes">
      {nodes.map(({ id, title, dueOn, doneOn }) => {
        const state = doneOn !== null ? 'done' : late.has(id) ? 'late' : 'open'
        return (
          <li key={id} className={`measure-node-${state}`}>
            <i aria-hidden="true">{{ done: '✓', late: '■', open: '◇' }[state]}</i>{' '}
            {t(`battle.node.${state}`, { title, day: doneOn ?? '', due: dueOn })}
          </li>
        )
      })}
    </ol>
  )
}
