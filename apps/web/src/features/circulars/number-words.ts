import type { CircularPaper } from '../../api/types.ts'
import { t } from '../../app/locale/messages.ts'

/** What stands for the number of a draft: it is given out on issue, in the year of that day. */
export function numberWords(code: string, { asOf }: Pick<CircularPaper, 'asOf'>): string {
  if (code.trim() === '') return t('circular.number.none')
  return t('circular.number.later', { code: code.trim(), year: new Date(asOf).getFullYear() })
}
