import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { RegionGroups, type RegionTables, RegionTree, readRegionTables } from '@tongtu/kernel'
import { repositoryRoot } from '../platform/config.ts'

/** The territories of this installation, what became of those that changed, and the groups they are looked at in. */
export interface Regions extends RegionTables {
  readonly tree: RegionTree
  readonly groups: RegionGroups
}

const SUCCESSIONS = 'successions.csv'
const GROUPS = 'groups.csv'

/**
 * Reads and checks regions/*.csv: what became of regions is in successions.csv, how they are grouped in groups.csv, every
 * other file holds regions, so that an installation adds its villages as a file of its own.
 * @throws Error that names files and lines and what is wrong with them
 */
export function readRegions(folder = path.join(repositoryRoot, 'regions')): Regions {
  const names = readdirSync(folder).filter((file) => file.endsWith('.csv'))
  const files = names.sort().map((name) => ({ name, text: readFileSync(path.join(folder, name), 'utf8') }))
  const read = readRegionTables(
    files.filter(({ name }) => name !== SUCCESSIONS && name !== GROUPS),
    files.filter(({ name }) => name === SUCCESSIONS),
    files.filter(({ name }) => name === GROUPS),
  )
  if ('problems' in read)
    throw new Error(read.problems.map(({ place, message }) => `regions/${place}：${message}`).join('；'))
  return { ...read, tree: new RegionTree(read.regions), groups: new RegionGroups(read.groupMembers) }
}
