import type { Worked } from '../evaluate/evaluation.ts'
import type { FormulaValue } from '../evaluate/value.ts'
import type { Gathered } from './gather.ts'

/** What a function makes of what was gathered, with the coverage beside it; nothing where nothing can be made. */
export function withCoverage(gathered: Gathered, make: (gathered: Gathered) => FormulaValue): Worked {
  const { inputs, coverage, absent } = gathered
  return { value: absent ?? make(gathered), inputs, ...(coverage && { coverage }) }
}
