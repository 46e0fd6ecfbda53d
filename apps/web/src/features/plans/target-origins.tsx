import { type Plan, type PlanTarget, type Span, targetWords } from '@tongtu/plan'
import { formatInstant } from '../../app/format-time.ts'
import { t } from '../../app/locale/messages.ts'
import { TargetMarks } from '../targets/target-marks.tsx'

/** What the plan holds of a place of the source, and what was recognised there where a person changed it. */
export function TargetOrigins({ plan, span }: { readonly plan: Plan; readonly span: Span }) {
  const owners = [...plan.goals, ...plan.measures.filter((measure) => measure.status === 'active')]
  const targets = owners
    .flatMap((owner) => owner.targets)
    .filter((target) => target.span[0] === span[0] && target.span[1] === span[1])
  return targets.map((target) => (
    <section key={target.id} className="origin-target">
      <p>
        {targetWords(target)}
        <TargetMarks target={target} />
      </p>
      {target.correction && <p className="origin-correction">{correctionWords(target.correction)}</p>}
    </section>
  ))
}

function correctionWords({ recognised, by, at }: NonNullable<PlanTarget['correction']>): string {
  const signed = { by: by ?? t('origin.someone'), time: formatInstant(at) }
  return recognised ? t('origin.changed', { ...signed, words: targetWords(recognised) }) : t('origin.added', signed)
}
