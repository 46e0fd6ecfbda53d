import { urgencies } from '@tongtu/delivery'
import { Link, useParams } from 'react-router'
import type { Todo, Todos } from '../../api/types.ts'
import { t, word } from '../../app/locale/messages.ts'
import { useSession } from '../../app/session/use-session.ts'
import { usePlanFilters } from '../plans/use-plan-filters.ts'
import { dueWords } from '../returns/due-words.ts'
import { monthWords } from '../returns/month-words.ts'
import { pageOf } from './page-of.ts'
import { UrgencyMark } from './urgency-mark.tsx'
import './todo-panel.css'

/** What waits for the person who looks, most pressing first. Each count narrows the list to what it counts. */
export function TodoPanel({ todos: { todos, counts, month, next } }: { readonly todos: Todos }) {
  const { code = '' } = useParams()
  const filters = usePlanFilters()
  const chosen = urgencies.find((urgency) => urgency === filters.get('todo'))
  const all = urgencies.reduce((sum, urgency) => sum + counts[urgency], 0)
  const shown = chosen === undefined ? todos : todos.filter(({ urgency }) => urgency === chosen)
  const rest = (chosen === undefined ? all : counts[chosen]) - shown.length
  const filter = (value: Todo['urgency'] | null, label: string, n: number) => (
    <label key={label} className={(chosen ?? null) === value ? 'segment-on' : ''}>
      <input
        type="radio"
        name="todo-urgency"
        checked={(chosen ?? null) === value}
        onChange={() => filters.set({ todo: value })}
      />
      {label} <b>{n}</b>
    </label>
  )
  return (
    <section className="panel paper" aria-label={t('todo.title')}>
      <h2 className="todo-head">
        {t('todo.title')} <span className="panel-count">{all}</span>
      </h2>
      {all > 0 && (
        <div className="todo-filters">
          <fieldset className="segments" aria-label={t('todo.filters')}>
            {filter(null, t('todo.all'), all)}
            {urgencies
              .filter((urgency) => counts[urgency] > 0 || urgency === chosen)
              .map((urgency) => filter(urgency, t(`todo.urgency.${urgency}`), counts[urgency]))}
          </fieldset>
        </div>
      )}
      {all === 0 && (
        <p className="panel-empty">
          {next === null ? t('todo.empty') : t('todo.empty.next', { day: dayWords(next.dueOn), text: next.text })}
        </p>
      )}
      {all > 0 && chosen !== undefined && counts[chosen] === 0 && (
        <p className="panel-empty">{t('todo.empty.filter', { urgency: t(`todo.urgency.${chosen}`) })}</p>
      )}
      {shown.length > 0 && <TodoTable todos={shown} />}
      {rest > 0 && <p className="panel-more">{t('todo.more', { shown: shown.length, n: rest })}</p>}
      <p className="panel-more">
        {month === null ? (
          t('todo.month.none')
        ) : (
          <Link to={`/r/${code}/reports`}>
            {t('todo.month', { month: monthWords(month.period), owed: month.owed, reported: month.reported })}
          </Link>
        )}
      </p>
    </section>
  )
}

function TodoTable({ todos }: { readonly todos: readonly Todo[] }) {
  const { code = '' } = useParams()
  const role = useSession().data?.user.role
  const several = role !== 'liaison' && role !== 'leader'
  return (
    <table className="todo-table">
      <caption className="hidden-text">{t('todo.caption')}</caption>
      <thead className="hidden-text">
        <tr>
          <th scope="col">{t('todo.column.urgency')}</th>
          <th scope="col">{t('todo.column.what')}</th>
          {several && <th scope="col">{t('todo.column.unit')}</th>}
          <th scope="col">{t('todo.column.due')}</th>
          <th scope="col">{t('todo.column.act')}</th>
        </tr>
      </thead>
      <tbody>
        {todos.map((todo) => {
          const to = pageOf(code, role, { ...todo, unitId: todo.unit.id })
          const act = word('todo.act', actOf(todo))
          return (
            <tr key={todo.subject}>
              <td>
                <UrgencyMark urgency={todo.urgency} />
              </td>
              <th scope="row">
                {todo.no !== null && <span className="quiet">{t('word.no', { no: todo.no })}</span>} {todo.title}
                <span className="todo-context">
                  {todo.context}
                  {todo.urged > 0 && <strong className="todo-urged">{t('todo.urged', { n: todo.urged })}</strong>}
                </span>
                {todo.returnedFor !== null && (
                  <span className="todo-reason">{t('todo.reason', { reason: todo.returnedFor })}</span>
                )}
              </th>
              {several && <td className="todo-unit">{todo.unit.name}</td>}
              <td className="todo-due">{dueWords(todo.dueOn, todo.workdaysLeft)}</td>
              <td className="todo-act">
                {to === null ? (
                  todo.stateName
                ) : (
                  <Link to={to}>
                    {act === actOf(todo) ? todo.stateName : act}
                    <span className="hidden-text">{todo.title}</span>
                  </Link>
                )}
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

/** What to do is told by the state of a case; of a node by where it is ticked. */
const actOf = ({ about, state, tickedIn }: Todo) =>
  about === 'case' ? state : tickedIn?.startsWith('c-') ? 'tick' : 'measure'

/** 2026-03-05 → 3月5日 */
function dayWords(day: string): string {
  const [, month = 0, date = 0] = day.split('-').map(Number)
  return t('todo.day', { month, date })
}
