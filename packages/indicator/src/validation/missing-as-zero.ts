import { Exact } from '@tongtu/kernel'
import type { FormulaHost } from '../formula/evaluate/formula-host.ts'

/** The same world with zero wherever a figure is missing: only for rules that ask for it, never for a figure that is kept. */
export function missingAsZero(host: FormulaHost): FormulaHost {
  return {
    ...host,
    reading: (name, at) => {
      const reading = host.reading(name, at)
      if (reading.kind === 'value') return reading
      return { kind: 'value', value: new Exact(0), unit: host.facts(name)?.unit ?? '', id: null }
    },
  }
}
