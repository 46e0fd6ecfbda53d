import type { Target, TargetQuantity } from '@tongtu/plan'
import { t, word } from '../../app/locale/messages.ts'

/** A figure in words: 超过 700亿元, 63%—68%, 走在全省前列. Numbers stand as printed; only thousands get a comma. */
export function quantityWords(quantity: TargetQuantity & { readonly reference?: Target['reference'] }): string {
  const { comparator, value, valueTo, unit, words, reference } = quantity
  if (value === null) {
    if (words) return words
    return reference ? word('comparator', comparator) + reference.metric : t('word.none')
  }
  if (valueTo !== null) {
    const first = unit === '%' ? `${grouped(value)}%` : grouped(value)
    return `${first}—${grouped(valueTo)}${unit ?? ''}`
  }
  const prefix = comparator === '=' ? '' : word('comparator', comparator)
  return `${prefix}${grouped(value)}${unit ?? ''}`
}

/** 12345.6 → 12,345.6; what is no plain decimal stays as it is. */
export function grouped(value: string): string {
  const parts = /^([-−]?\d+)(\.\d+)?$/.exec(value)
  if (!parts?.[1]) return value
  return parts[1].replace(/\B(?=(\d{3})+$)/g, ',') + (parts[2] ?? '')
}

/** 2021—2025年, or 2023年 for a plan of one year. */
export function periodWords(period: { readonly from: string; readonly to: string } | null): string {
  if (!period) return t('word.none')
  return period.from === period.to ? dueWords(period.from) : t('word.period', period)
}

/** 2025 → 2025年, 2026-06 → 2026年6月. */
export function dueWords(due: string | null): string {
  if (!due) return t('word.none')
  const [year = '', month, day] = due.split('-')
  if (day) return t('word.day', { year, month: Number(month), day: Number(day) })
  if (month) return t('word.month', { year, month: Number(month) })
  return /^\d{4}$/.test(year) ? t('word.year', { year }) : due
}
