import type { ImportAnswers, ObservationImport } from '../../../api/types.ts'
import { t } from '../../../app/locale/messages.ts'
import './questions-list.css'

type Question = ObservationImport['questions'][number]

/** What the sheet leaves open: names, places and units, each asked once for all cells that it concerns. */
export function QuestionsList(props: {
  readonly sheet: ObservationImport
  readonly busy: boolean
  readonly answer: (answers: ImportAnswers) => void
}) {
  const { sheet, busy, answer } = props
  const { questions, answers } = sheet
  const open = questions.filter((question) => question.answer === null).length
  const choose = ({ kind, key }: Question, value: string) =>
    answer({ ...answers, [kind]: { ...answers[kind], [key]: value } })
  return (
    <section id="questions" className="paper figures-questions" aria-labelledby="questions-title">
      <h2 id="questions-title" tabIndex={-1}>
        {t('figures.questions', { n: open })}
      </h2>
      <p className="caption">{t('figures.questions.caption')}</p>
      {questions.map((question) => (
        <fieldset key={`${question.kind} ${question.key}`} disabled={busy || sheet.appliedAt !== null}>
          <legend>
            <span aria-hidden="true">{question.answer === null ? '■' : '✓'}</span> {question.message}
            {t('figures.question.where', { at: question.at, n: question.cells })}
          </legend>
          {question.options.map(({ value, label, because }) => (
            <label key={value}>
              <input
                type="radio"
                name={`${question.kind} ${question.key}`}
                checked={question.answer === value}
                onChange={() => choose(question, value)}
              />{' '}
              {label}
              {because !== null && <span className="quiet"> {because}</span>}
            </label>
          ))}
        </fieldset>
      ))}
    </section>
  )
}
