import { Button } from 'antd'
import { useRef, useState } from 'react'
import { api } from '../../api/endpoints.ts'
import type { UnitPlan } from '../../api/types.ts'
import { useKeys } from '../../app/keys/use-keys.ts'
import { t } from '../../app/locale/messages.ts'
import { StepForm } from '../cases/step-form.tsx'
import { useCaseActs } from '../cases/use-case-acts.ts'

/** Steps that take a plan on; what takes it back or ends it has to be chosen first. */
const ONWARD = ['submit', 'accept']

/** What whoever looks may do with the plan now; the step that takes it on stands ready. */
export function UnitPlanActs({ plan: { row, acts }, wait }: { readonly plan: UnitPlan; readonly wait: string | null }) {
  const act = useCaseActs(api.actOnUnitPlans, ['unit-plan', 'unit-plans', 'todos', 'case-events'])
  const [chosen, setChosen] = useState<string | null>(null)
  const form = useRef<HTMLFormElement>(null)
  const step = acts.find(({ event }) => (chosen === null ? ONWARD.includes(event) : event === chosen))
  useKeys({ 'Ctrl+Enter': () => form.current?.requestSubmit() })
  if (acts.length === 0) return null
  return (
    <section className="paper unit-plan-part">
      <h2>{t('unitPlans.acts')}</h2>
      {(acts.length > 1 || !step) && (
        <div className="unit-plan-bar">
          {acts.map(({ event, name }) => (
            <Button key={event} aria-pressed={event === step?.event} onClick={() => setChosen(event)}>
              {name}
            </Button>
          ))}
        </div>
      )}
      {step && (
        <StepForm
          key={`${step.event} ${row.version}`}
          act={step}
          preset={{}}
          wait={wait ?? step.refused}
          form={form}
          send={async (answers) => {
            const said = t('unitPlans.done', { unit: row.unit.name, act: step.name })
            await act(step.event, [row], { form: answers, said })
            setChosen(null)
          }}
        />
      )}
    </section>
  )
}
