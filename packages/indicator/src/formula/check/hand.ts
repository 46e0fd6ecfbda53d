import { Exact } from '@tongtu/kernel'
import type { NumberNode } from '../node.ts'
import type { Hand } from './measured.ts'

/** 10, 100, 1000 … without a sign are what units are converted with. */
export function handIn(node: NumberNode): Hand | null {
  return node.suffix === '' && /^10+$/.test(node.digits) ? { factor: new Exact(node.digits), numbers: [node] } : null
}

/** The factors of both sides of a product or quotient. */
export function handOf(operator: '*' | '/', left: Hand | null, right: Hand | null): Hand | null {
  if (!right) return left
  const factor = operator === '*' ? right.factor : new Exact(1).div(right.factor)
  return left
    ? { factor: left.factor.times(factor), numbers: [...left.numbers, ...right.numbers] }
    : { ...right, factor }
}

/** 乘 10000, 除以 100 */
export const handWords = (factor: Hand['factor']): string =>
  factor.gte(1) ? `乘 ${factor.toFixed()}` : `除以 ${new Exact(1).div(factor).toFixed()}`
