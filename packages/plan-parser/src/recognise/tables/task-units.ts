import type { UnitMention } from '@tongtu/plan'
import type { SourceCell } from '../../read/source-document.ts'
import { splitUnits } from './split-units.ts'
import type { TaskColumns } from './task-columns.ts'

export interface TaskUnits {
  readonly leadUnits: readonly UnitMention[]
  readonly supportingUnits: readonly UnitMention[]
  readonly leadExplicit: boolean
  readonly unitsOpen: boolean
}

/**
 * Who leads and who supports a task. A column 牵头单位 is explicit; in a column 责任单位 the parts marked 牵头 or 负责
 * lead, else the first by convention. Beside 牵头单位 the units of 责任单位 support.
 */
export const taskUnits = (
  cells: readonly (SourceCell | null)[],
  columns: Pick<TaskColumns, 'lead' | 'support' | 'responsible'>,
  text: string,
  leadSign: string | null = null,
): TaskUnits => {
  const read = (indices: readonly number[]) => {
    const found = indices.flatMap((i) => (cells[i] ? [splitUnits(cells[i].text, cells[i].span, text, leadSign)] : []))
    return {
      units: distinct(found.flatMap((part) => part.units)),
      lead: distinct(found.flatMap((part) => part.lead)),
      open: found.some((part) => part.open),
    }
  }
  const lead = read(columns.lead)
  const support = read(columns.support)
  const responsible = read(columns.responsible)
  const unitsOpen = lead.open || support.open || responsible.open
  const without = (all: readonly UnitMention[], some: readonly UnitMention[]) =>
    all.filter((unit) => !some.some((other) => other.name === unit.name))
  if (lead.units.length > 0) {
    const others = distinct([...support.units, ...responsible.units])
    return { leadUnits: lead.units, supportingUnits: without(others, lead.units), leadExplicit: true, unitsOpen }
  }
  const marked = responsible.lead.length > 0
  const first = marked ? responsible.lead : responsible.units.slice(0, 1)
  const others = distinct([...without(responsible.units, first), ...support.units])
  return { leadUnits: first, supportingUnits: without(others, first), leadExplicit: marked, unitsOpen }
}

const distinct = (units: readonly UnitMention[]): UnitMention[] => {
  const names = new Set<string>()
  return units.filter((unit) => !names.has(unit.name) && names.add(unit.name))
}
