import type { Decimal } from '@tongtu/kernel'
import type { Figure } from '../figure.ts'
import { decimalOf } from '../figure.ts'
import type { Operator } from '../operator.ts'

/** Decimals that a sentence shows of what was reckoned; what was entered is shown as it is. */
const SHOWN = 4

/** 23.4微克/立方米 */
export function say(value: Decimal, unit: string | null): string {
  return sayNumber(value) + (unit ?? '')
}

/** 9.24万元 as printed; 66.67%（200/3） where the figure has no decimal; a figure on a path as far as it is shown. */
export function sayFigure(figure: Figure, text: string, unit: string | null): string {
  const plain = decimalOf(figure)
  if (text.includes('/')) return `${plain.toDecimalPlaces(2).toFixed()}${unit ?? ''}（${text}）`
  return `${plain.decimalPlaces() > SHOWN + 2 ? sayNumber(plain) : text}${unit ?? ''}`
}

/** 0.4个百分点 between percentages, 0.4亿元 between figures. */
export function sayGap(value: Decimal, unit: string | null): string {
  return say(value.abs(), unit === '%' ? '个百分点' : unit)
}

export function sayNumber(value: Decimal): string {
  return (value.decimalPlaces() > SHOWN + 2 ? value.toDecimalPlaces(SHOWN) : value).toFixed()
}

const SIGNS: Readonly<Record<Operator, string>> = { '=': '', '>=': '不低于', '>': '高于', '<=': '不高于', '<': '低于' }

export function sayOperator(operator: Operator): string {
  return SIGNS[operator]
}
