import type { CircularPaper } from '../../api/types.ts'
import { formatDate } from '../../app/format-time.ts'
import { t } from '../../app/locale/messages.ts'

/** What stands for the number of a draft: it is given out on issue, in the year of that day in China. */
export function numberWords(code: string, { asOf }: Pick<CircularPaper, 'asOf'>): string {
  if (code.trim() === '') return t('circular.number.none')
  return t('circular.number.later', { code: code.trim(), year: formatDate(asOf).slice(0, 4) })
}
