import { type Decimal, Exact } from '@tongtu/kernel'

/** Powers of ten by which a figure is usually wrong, likeliest first, and what it is then taken for. */
const slips = [
  { power: 1, more: '疑多一位', less: '疑少一位' },
  { power: 4, more: '疑将元误作万元', less: '疑将万元误作元' },
  { power: 8, more: '疑将元误作亿元', less: '疑将亿元误作元' },
  { power: 2, more: '疑多两位', less: '疑少两位' },
  { power: 3, more: '疑多三位', less: '疑少三位' },
] as const

/** The figure that was probably meant: one that a slip turns into the given one and that is near a figure known before. */
export function slippedDigits(
  value: Decimal,
  near: (candidate: Decimal) => boolean,
): { readonly meant: Decimal; readonly words: string } | null {
  for (const { power, more, less } of slips) {
    const factor = new Exact(10).pow(power)
    if (near(value.div(factor))) return { meant: value.div(factor), words: more }
    if (near(value.times(factor))) return { meant: value.times(factor), words: less }
  }
  return null
}
