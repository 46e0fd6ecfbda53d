import type { Act, WriteOff } from '../../api/types.ts'
import { today } from '../../app/china-day.ts'
import { t } from '../../app/locale/messages.ts'
import type { Answers } from '../cases/step-form.tsx'

/** What is known before somebody fills in the form of a step; all of it can be changed. */
export function presetOf({ application, criteria, proof }: WriteOff, { event, form }: Act): Answers {
  const unmet = criteria
    .filter(({ met }) => met === false)
    .map(({ text, finding }) => t('writeOffs.preset.unmet', { criterion: text, finding }))
    .join('')
  const limit = form.find(({ kind }) => kind === 'text')?.maxLength ?? 0
  switch (event) {
    case 'apply':
      return {
        completed_on: application?.completedOn ?? '',
        result: application?.result ?? '',
        evidence: proof.map(({ id }) => id),
      }
    case 'pass': {
      // A conclusion before everything is judged would say what nobody has seen.
      const all = criteria.length > 0 && criteria.every(({ met }) => met === true)
      const finding = all ? t('writeOffs.preset.pass', { n: criteria.length }) : ''
      return { way: form[0]?.choices[0] ?? '', checked_on: today(), finding }
    }
    case 'fail':
      return { way: form[0]?.choices[0] ?? '', checked_on: today(), finding: unmet.slice(0, limit) }
    case 'return':
      return { reason: unmet.slice(0, limit) }
    case 'confirm':
    case 'relapse':
      return { checked_on: today() }
    default:
      return {}
  }
}
