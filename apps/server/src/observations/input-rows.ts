import type { IndicatorDefinition } from '@tongtu/indicator'
import type { PlanIndicator } from '@tongtu/plan'
import { shippedComputation } from '../computed/setting.ts'
import type { FiledRow } from './series-of.ts'

/**
 * 基础数据: what the indicators of a plan are computed from and the plan does not list itself, to be entered like its rows,
 * each with the rows that it serves. What is itself computed is not entered; what it is made of is.
 */
export function inputRows(
  rows: readonly PlanIndicator[],
  filed: ReadonlyMap<string, FiledRow>,
): readonly PlanIndicator[] {
  const listed = new Set([...filed.values()].map(({ series }) => series))
  const serves = new Map<string, string[]>()
  for (const { id, name } of rows) {
    const definition = filed.get(id)?.definition ?? null
    if (definition === null) continue
    for (const input of inputsOf(definition, new Set([definition])))
      if (!listed.has(input)) serves.set(input, [...(serves.get(input) ?? []), name])
  }
  return [...serves].flatMap(([series, names]) => {
    const definition = shippedComputation().catalogue.find(series)
    return definition ? [rowOf(definition, names)] : []
  })
}

/** What has to be entered for a series to be computed, down through what is computed itself. */
function inputsOf(series: string, seen: Set<string>): string[] {
  const rule = shippedComputation().rule(series)
  if (rule === null) return []
  const reads = [...rule.reads.map((read) => read.series), ...Object.values(rule.parts).filter((part) => part !== null)]
  return reads.flatMap((read) => {
    if (seen.has(read)) return []
    seen.add(read)
    const below = inputsOf(read, seen)
    return shippedComputation().rule(read)?.formula ? below : [read, ...below]
  })
}

function rowOf({ id, name, unit }: IndicatorDefinition, serves: readonly string[]): PlanIndicator {
  const words = `用于${serves.slice(0, 3).join('、')}${serves.length > 3 ? `等${serves.length}项` : ''}`
  const none = { no: null, attribute: null, parent: null, leadUnits: [], values: [] }
  return { ...none, id, name, unit, category: words, span: [0, 0] }
}
