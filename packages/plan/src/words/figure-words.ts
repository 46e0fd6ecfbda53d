import type { Target } from '../plan-draft.ts'

const CHINESE = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十'] as const

/** 700亿元, 1—2个, 63%—68%, 三分之二: the figure itself, as printed. */
function figureWords({ value, valueTo, unit }: Pick<Target, 'value' | 'valueTo' | 'unit'>): string {
  if (value === null) return ''
  const sign = unit ?? ''
  if (valueTo !== null) return `${value}${/^[%‰]$/.test(sign) ? sign : ''}—${valueTo}${sign}`
  return (fractionWords(value) ?? value) + sign
}

const ROUND: Readonly<Record<string, string>> = { '1': '', '10': '十', '100': '百', '1000': '千' }

/** 百亿元, 千万人次: the round figure without digits that 100亿元, 1000万人次 may stand for; null where there is none. */
function roundWords({ value, valueTo, unit }: Pick<Target, 'value' | 'valueTo' | 'unit'>): string | null {
  const round = ROUND[value ?? '']
  return round !== undefined && valueTo === null && /^[万亿]/.test(unit ?? '') ? round + unit : null
}

/** The figure as the document prints it: without digits where its quote does so. */
export function printedFigure(target: Pick<Target, 'value' | 'valueTo' | 'unit' | 'quote'>): string {
  const round = roundWords(target)
  return round !== null && new RegExp(`(?<![\\d.])${round}`).test(target.quote.replace(/\s+/g, ''))
    ? round
    : figureWords(target)
}

function fractionWords(value: string): string | null {
  const [, part, whole] = /^(\d+)\/(\d+)$/.exec(value) ?? []
  const [above, below] = [CHINESE[Number(part)], CHINESE[Number(whole)]]
  return above && below ? `${below}分之${above}` : null
}
