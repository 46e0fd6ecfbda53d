import type { Target } from '../plan-draft.ts'

const CHINESE = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十'] as const

/** 700亿元, 1—2个, 63%—68%, 三分之二: the figure itself, as printed. */
export function figureWords({ value, valueTo, unit }: Pick<Target, 'value' | 'valueTo' | 'unit'>): string {
  if (value === null) return ''
  const sign = unit ?? ''
  if (valueTo !== null) return `${value}${/^[%‰]$/.test(sign) ? sign : ''}—${valueTo}${sign}`
  return (fractionWords(value) ?? value) + sign
}

function fractionWords(value: string): string | null {
  const [, part, whole] = /^(\d+)\/(\d+)$/.exec(value) ?? []
  const [above, below] = [CHINESE[Number(part)], CHINESE[Number(whole)]]
  return above && below ? `${below}分之${above}` : null
}
