import { readFileSync } from 'node:fs'
import { type RegionTables, readRegionTables } from '../read-region-tables.ts'
import { RegionTree } from '../region-tree.ts'

const file = (name: string) => ({
  name,
  text: readFileSync(new URL(`../../../../../regions/${name}`, import.meta.url), 'utf8'),
})

/** The tables of the folder regions/. @throws Error with everything that is wrong with them */
export function shippedRegions(): RegionTables & { readonly tree: RegionTree } {
  const read = readRegionTables([file('zhejiang.csv')], [file('successions.csv')], [file('groups.csv')])
  if ('problems' in read) throw new Error(read.problems.map(({ place, message }) => `${place}：${message}`).join('\n'))
  return { ...read, tree: new RegionTree(read.regions) }
}
