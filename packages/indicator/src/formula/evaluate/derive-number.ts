import { Exact, parseUnit } from '@tongtu/kernel'
import { RATIO } from '../figure-unit.ts'
import type { NumberNode } from '../node.ts'
import type { Worked } from './evaluation.ts'
import { figure } from './value.ts'

/** A figure as written. One that only converts is the number one, in units so much smaller: 10000 × 1/10000. */
export function deriveNumber({ digits, suffix, converts }: NumberNode): Worked {
  const amount = new Exact(digits)
  if (converts) return { value: figure(amount, { ...RATIO, under: amount }), inputs: [] }
  return { value: figure(amount, suffix === '' ? null : parseUnit(suffix)), inputs: [] }
}
