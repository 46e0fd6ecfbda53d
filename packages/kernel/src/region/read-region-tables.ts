import type { DefinitionProblem } from '../definition/definition-problem.ts'
import { checkGroups } from './check-groups.ts'
import { checkRegions } from './check-regions.ts'
import { checkSuccessions } from './check-successions.ts'
import { readGroupRows, readRegionRows, readSuccessionRows } from './read-regions.ts'
import type { Region, Succession } from './region.ts'
import type { GroupMember } from './region-groups.ts'

/** A file as it was read: its name for messages, and its text. */
export interface NamedText {
  readonly name: string
  readonly text: string
}

export interface RegionTables {
  readonly regions: readonly Region[]
  readonly successions: readonly Succession[]
  readonly groupMembers: readonly GroupMember[]
}

/**
 * Sound tables of regions, what became of them and how they are grouped, out of their files; or everything that is wrong,
 * each with file and line. The rules between rows are asked only when every row can be read.
 */
export function readRegionTables(
  regionFiles: readonly NamedText[],
  successionFiles: readonly NamedText[],
  groupFiles: readonly NamedText[] = [],
): RegionTables | { readonly problems: readonly DefinitionProblem[] } {
  const problems: DefinitionProblem[] = []
  const regions = regionFiles.flatMap(({ name, text }) => readRegionRows(name, text, problems))
  const successions = successionFiles.flatMap(({ name, text }) => readSuccessionRows(name, text, problems))
  const members = groupFiles.flatMap(({ name, text }) => readGroupRows(name, text, problems))
  if (problems.length === 0)
    problems.push(...checkRegions(regions), ...checkSuccessions(regions, successions), ...checkGroups(regions, members))
  if (problems.length > 0) return { problems }
  const values = <Row>(placed: readonly { readonly value: Row }[]) => placed.map(({ value }) => value)
  return { regions: values(regions), successions: values(successions), groupMembers: values(members) }
}
