import { useId } from 'react'
import type { UnitPlan } from '../../api/types.ts'
import { t } from '../../app/locale/messages.ts'

/** 2027年3月31日 */
function dayWords(day: string): string {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
  return t('unitPlans.day', { year, month, date })
}

export interface PlanWords {
  readonly steps: string
  readonly person: string
  readonly dueOn: string | null
}

/** One measure of a unit's plan; `write` null only shows it. */
export function MeasurePlan(props: {
  readonly measure: UnitPlan['measures'][number]
  readonly words: PlanWords
  readonly write: ((words: PlanWords) => void) | null
}) {
  const { measure, words, write } = props
  const id = useId()
  const facts = [
    [t('unitPlans.goal'), measure.goal],
    [
      t('unitPlans.nodes'),
      measure.nodes
        .map(({ title, dueOn }) => t('unitPlans.node', { title, day: dayWords(dueOn) }))
        .join(t('word.listComma')),
    ],
    [t('unitPlans.criteria'), measure.criteria],
    [t('unitPlans.proof'), measure.proof],
    [t('unitPlans.supporting'), measure.supporting],
  ].filter(([, value]) => value !== '')
  return (
    <section className="paper unit-plan-part">
      <h2>
        {measure.no !== null && <span className="quiet">{t('word.no', { no: measure.no })}</span>} {measure.title}
      </h2>
      <dl className="unit-plan-facts">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
        {write === null &&
          [
            [t('unitPlans.steps'), words.steps],
            [t('unitPlans.person'), words.person],
            [t('unitPlans.dueOn'), words.dueOn === null ? '' : dayWords(words.dueOn)],
          ].map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value || t('unitPlans.blank')}</dd>
            </div>
          ))}
      </dl>
      {write && (
        <div className="unit-plan-fields">
          <label htmlFor={`${id}-steps`}>{t('unitPlans.steps')}</label>
          <textarea
            id={`${id}-steps`}
            rows={4}
            maxLength={2000}
            placeholder={t('unitPlans.steps.hint')}
            value={words.steps}
            onChange={(event) => write({ ...words, steps: event.target.value })}
          />
          <label htmlFor={`${id}-person`}>{t('unitPlans.person')}</label>
          <input
            id={`${id}-person`}
            maxLength={100}
            value={words.person}
            onChange={(event) => write({ ...words, person: event.target.value })}
          />
          <label htmlFor={`${id}-due`}>{t('unitPlans.dueOn')}</label>
          <input
            id={`${id}-due`}
            type="date"
            value={words.dueOn ?? ''}
            onChange={(event) => write({ ...words, dueOn: event.target.value || null })}
          />
        </div>
      )}
    </section>
  )
}
