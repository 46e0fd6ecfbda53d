import { isIsoDay } from '@tongtu/kernel'

const FORMS = [
  /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/,
  /^(\d{4})(\d{2})(\d{2})$/,
  /^()(\d{1,2})[-/.月](\d{1,2})日?$/,
]

/**
 * Reads a day as people type it: 2024-03-20 · 2024/3/20 · 2024年3月20日 · 20240320 · 3月20日 · 3.20. Without a year it is
 * the given one. Null when it is no day that exists.
 */
export function readDay(text: string, year: number): string | null {
  const bare = text.normalize('NFKC').replace(/\s/g, '')
  for (const form of FORMS) {
    const match = form.exec(bare)
    if (!match) continue
    const [, own, month = '', date = ''] = match
    const day = `${own || year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`
    return isIsoDay(day) ? day : null
  }
  return null
}
