import type { DefinitionProblem } from '../definition/definition-problem.ts'
import { checkRegions } from './check-regions.ts'
import { checkSuccessions } from './check-successions.ts'
import { readRegionRows, readSuccessionRows } from './read-regions.ts'
import type { Region, Succession } from './region.ts'

/** A file as it was read: its name for messages, and its text. */
export interface NamedText {
  readonly name: string
  readonly text: string
}

export interface RegionTables {
  readonly regions: readonly Region[]
  readonly successions: readonly Succession[]
}

/**
 * Sound tables of regions and what became of them, out of their files; or everything that is wrong, each with file and
 * line. The rules between rows are asked only when every row can be read.
 */
export function readRegionTables(
  regionFiles: readonly NamedText[],
  successionFiles: readonly NamedText[],
): RegionTables | { readonly problems: readonly DefinitionProblem[] } {
  const problems: DefinitionProblem[] = []
  const regions = regionFiles.flatMap(({ name, text }) => readRegionRows(name, text, problems))
  const successions = successionFiles.flatMap(({ name, text }) => readSuccessionRows(name, text, problems))
  if (problems.length === 0) problems.push(...checkRegions(regions), ...checkSuccessions(regions, successions))
  if (problems.length > 0) return { problems }
  return { regions: regions.map(({ value }) => value), successions: successions.map(({ value }) => value) }
}
