import { t } from '../../app/locale/messages.ts'

/** 3月30日，剩20个工作日 */
export function dueWords(day: string, left: number): string {
  const [, month = 0, date = 0] = day.split('-').map(Number)
  const values = { month, date, n: Math.abs(left) }
  if (left < 0) return t('returns.due.late', values)
  return left === 0 ? t('returns.due.today', values) : t('returns.due', values)
}
