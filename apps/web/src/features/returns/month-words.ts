import { t } from '../../app/locale/messages.ts'

/** 2026-03 → 2026年3月 */
export function monthWords(period: string): string {
  const [year = '', month = ''] = period.split('-')
  return t('word.month', { year, month: Number(month) })
}
