import type { PlanDiagnostic } from '../../api/types.ts'
import { formatInstant } from '../../app/format-time.ts'
import { t } from '../../app/locale/messages.ts'

/** What was answered, by whom and when, in one line. */
export function answerWords({ note, by, at }: NonNullable<PlanDiagnostic['answer']>): string {
  const who = [by, formatInstant(at)].filter(Boolean).join(' ')
  return t('checks.answered', { what: note ?? t('checks.answer.noted'), who })
}
