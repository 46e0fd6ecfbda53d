import type { Decimal } from '@tongtu/kernel'
import { type ChangeBand, isNear } from './change-band.ts'

/** Powers of ten by which a figure is usually wrong, likeliest first, and what it is then taken for. */
const slips = [
  { power: 1, more: '疑多一位', less: '疑少一位' },
  { power: 4, more: '疑将元误作万元', less: '疑将万元误作元' },
  { power: 8, more: '疑将元误作亿元', less: '疑将亿元误作元' },
  { power: 2, more: '疑多两位', less: '疑少两位' },
  { power: 3, more: '疑多三位', less: '疑少三位' },
] as const

/** The figure that was probably meant: one that a slip turns into the given one and that is near the one before. */
export function slippedDigits(
  value: Decimal,
  before: Decimal,
  band: ChangeBand,
): { readonly meant: Decimal; readonly words: string } | null {
  // Machine numbers tell which slips come into question; ten divisions of decimals for each figure would be most of a check.
  const ratio = Math.abs(value.toNumber() / before.toNumber())
  const inQuestion = (size: number) => size > 0.4 && size < 1.6
  for (const { power, more, less } of slips) {
    const factor = 10 ** power
    if (inQuestion(ratio / factor)) {
      const meant = value.div(factor)
      if (isNear(meant, before, band)) return { meant, words: more }
    }
    if (inQuestion(ratio * factor)) {
      const meant = value.times(factor)
      if (isNear(meant, before, band)) return { meant, words: less }
    }
  }
  return null
}
