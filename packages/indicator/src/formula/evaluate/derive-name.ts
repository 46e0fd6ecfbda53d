import { indicatorUnit } from '../indicator-unit.ts'
import type { NameNode } from '../node.ts'
import { noReading } from './absence.ts'
import type { Evaluation, Worked } from './evaluation.ts'
import type { At } from './formula-host.ts'
import { figure } from './value.ts'

/** A leaf: what the books hold under a name. */
export function deriveName(node: NameNode, at: At, { host }: Evaluation): Worked {
  const { name } = node
  const reading = host.reading(name, at)
  const facts = host.facts(name)
  const value =
    reading.kind === 'value'
      ? figure(reading.value, indicatorUnit({ name: facts?.title ?? name, unit: reading.unit, per: facts?.per }))
      : noReading(node, at, reading, host)
  return { value, inputs: [], reading }
}
