import { parseUnit } from '@tongtu/kernel'
import { Decimal } from 'decimal.js'

/** A printed unit as a dimension and the factor that brings a value to the dimension's basic unit. */
export interface PrintedUnit {
  /** The basic unit of what is measured: 元, 人, 元/人; `ratio` for shares and multiples, `number` for a scale alone. */
  readonly dimension: string
  readonly scale: Decimal
  /** As printed; empty where no unit is printed. */
  readonly printed: string
}

/** 3500套(间) counts as 3500套 does. */
const SECOND_CLASSIFIER = /(?<=[\u4e00-\u9fa5])\([\u4e00-\u9fa5]\)$/
const SCALE_ALONE = /^[十百千万亿]+$/

/** Reads 亿元, 万人, 平方米/万元, 元/年 …; no unit is a plain ratio. A unit nobody listed is a dimension of its own. */
export const readUnit = (printed: string | null): PrintedUnit => {
  const text = (printed ?? '').normalize('NFKC').replaceAll(/\s/g, '')
  const [above = '', below] = text.replace(SECOND_CLASSIFIER, '').split('/')
  const top = readSide(above)
  if (!below) return { ...top, printed: text }
  const bottom = readSide(below)
  return { dimension: `${top.dimension}/${bottom.dimension}`, scale: top.scale.div(bottom.scale), printed: text }
}

/** Each side by itself: 人/万人 stays a quotient of people, where reckoning with units would make it a pure number. */
function readSide(text: string): Pick<PrintedUnit, 'dimension' | 'scale'> {
  const { powers, over, under } = parseUnit(text)
  const [dimension = SCALE_ALONE.test(text) ? 'number' : 'ratio'] = Object.keys(powers)
  return { dimension, scale: new Decimal(over).div(under) }
}
