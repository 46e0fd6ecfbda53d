import { t, word } from '../../../app/locale/messages.ts'
import { mechanismWords } from '../../../features/mechanisms/mechanism-words.ts'
import '../../../features/mechanisms/mechanisms-step.css'
import type { PlanData } from '../../../features/plans/plan-data.ts'

/** The machinery that the plan demands and whether the place took it up. */
export function MechanismsTab({ data }: { readonly data: PlanData }) {
  const { mechanisms } = data.plan
  if (mechanisms.length === 0) return <p className="paper panel-empty">{t('planMechanisms.none')}</p>
  return (
    <section>
      <p className="quiet" style={{ marginBottom: 12 }}>
        {t('planMechanisms.line')}
      </p>
      <ul className="paper plan-mechanisms">
        {mechanisms.map((mechanism) => {
          const { facts, quote } = mechanismWords(mechanism)
          return (
            <li key={mechanism.id}>
              <h3>
                {mechanism.name}{' '}
                <span className="mechanism-kind">
                  {word('mechanismKind', mechanism.kind)} ·{' '}
                  {mechanism.chosen ? t('planMechanisms.chosen') : t('planMechanisms.notChosen')}
                </span>
              </h3>
              {facts && <p>{facts}</p>}
              {quote && <blockquote className="mechanism-quote">{quote}</blockquote>}
            </li>
          )
        })}
      </ul>
    </section>
  )
}
