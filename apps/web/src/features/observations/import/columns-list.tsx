import type { ImportAnswers, ObservationImport } from '../../../api/types.ts'
import { t, word } from '../../../app/locale/messages.ts'
import './columns-list.css'

/** What a column may hold besides a period. */
const MEANINGS = ['indicator', 'unit', 'region', 'period', 'value', 'absence', 'state', 'source', 'note'] as const

/** How the columns of the sheet are read, and what other heads mean; open where nothing could be read. */
export function ColumnsList(props: {
  readonly sheet: ObservationImport
  readonly busy: boolean
  readonly answer: (answers: ImportAnswers) => void
}) {
  const { sheet, busy, answer } = props
  const { columns, answers, counts } = sheet
  const nothing = counts.changes + counts.problems + counts.unchanged === 0
  const say = (head: string, means: string) => answer({ ...answers, columns: { ...answers.columns, [head]: means } })
  return (
    <details className="paper figures-columns" open={nothing}>
      <summary>{t(nothing ? 'figures.columns.none' : 'figures.columns', { n: columns.length })}</summary>
      <p className="caption">{t('figures.columns.caption')}</p>
      <ul>
        {columns.map(({ sheet: name, head, means, example }) => {
          const isPeriod = means !== null && /^\d{4}/.test(means)
          return (
            <li key={`${name} ${head}`}>
              <span>
                {head} <span className="quiet">{example}</span>
              </span>
              <label>
                <span className="hidden-text">{t('figures.columns.means', { head })}</span>
                <select
                  disabled={busy || sheet.appliedAt !== null}
                  value={isPeriod ? 'figure' : (means ?? '')}
                  onChange={({ target }) => target.value !== 'figure' && say(head, target.value)}
                >
                  <option value="">{t('figures.columns.pass')}</option>
                  {isPeriod && <option value="figure">{t('figures.columns.figure', { period: means })}</option>}
                  {MEANINGS.map((one) => (
                    <option key={one} value={one}>
                      {word('figures.means', one)}
                    </option>
                  ))}
                </select>
              </label>
              <PeriodField {...{ head, busy }} period={isPeriod ? means : ''} say={say} />
            </li>
          )
        })}
      </ul>
    </details>
  )
}

/** The period whose figures a column holds; taken as typed once the field is left. */
function PeriodField(props: {
  readonly head: string
  readonly period: string
  readonly busy: boolean
  readonly say: (head: string, means: string) => void
}) {
  const { head, period, busy, say } = props
  return (
    <input
      key={period}
      aria-label={t('figures.columns.period', { head })}
      placeholder={t('figures.columns.periodHint')}
      defaultValue={period}
      disabled={busy}
      onBlur={({ target }) => target.value !== period && target.value.trim() !== '' && say(head, target.value.trim())}
    />
  )
}
