import { Button } from 'antd'
import { type FormEvent, useState } from 'react'
import { api } from '../../api/endpoints.ts'
import type { UnitPlan } from '../../api/types.ts'
import { t } from '../../app/locale/messages.ts'
import { notify } from '../../app/notice/notices.ts'
import { MeasurePlan, type PlanWords } from './measure-plan.tsx'

/** Measure by measure: what is asked stands there, the unit writes how, who and by when. */
export function UnitPlanForm(props: {
  readonly plan: UnitPlan
  readonly changed: (unsaved: boolean) => void
  readonly saved: () => Promise<unknown>
}) {
  const { plan, changed, saved } = props
  const [words, setWords] = useState<Readonly<Record<string, PlanWords>>>(() =>
    Object.fromEntries(plan.measures.map((one) => [one.measureId, begun(one, plan.mayWrite)])),
  )
  const [busy, setBusy] = useState(false)
  const save = async (event: FormEvent) => {
    event.preventDefault()
    setBusy(true)
    try {
      const measures = Object.entries(words).map(([measureId, said]) => ({ measureId, ...said }))
      await api.saveUnitPlan(plan.row.id, { revision: plan.revision, measures })
      changed(false)
      await saved()
      notify(t('unitPlans.saved'))
    } catch (error) {
      notify((error as Error).message, { tone: 'bad' })
    } finally {
      setBusy(false)
    }
  }
  return (
    <form className="unit-plan-form" onSubmit={save}>
      {plan.measures.map((measure) => (
        <MeasurePlan
          key={measure.measureId}
          measure={measure}
          words={words[measure.measureId] ?? begun(measure, plan.mayWrite)}
          write={
            plan.mayWrite
              ? (said) => {
                  setWords({ ...words, [measure.measureId]: said })
                  changed(true)
                }
              : null
          }
        />
      ))}
      {plan.mayWrite && (
        <Button type="primary" htmlType="submit" disabled={busy}>
          {t('unitPlans.save')}
        </Button>
      )}
    </form>
  )
}

/** What was saved, else, for whoever writes it, what the unit may start from. */
function begun({ steps, person, dueOn, proposed }: UnitPlan['measures'][number], writes: boolean): PlanWords {
  if (!writes) return { steps, person, dueOn }
  return { steps, person: person || proposed.person, dueOn: dueOn ?? proposed.dueOn }
}
