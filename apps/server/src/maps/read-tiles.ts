import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { csvRows } from '@tongtu/kernel'
import { repositoryRoot } from '../platform/config.ts'

/** Where a territory stands on the map of tiles. */
export interface Tile {
  readonly row: number
  readonly column: number
}

/**
 * Reads maps/*.csv: the place of each territory by its code.
 * @throws Error that names the file and the line that holds no place
 */
export function readTiles(folder = path.join(repositoryRoot, 'maps')): ReadonlyMap<string, Tile> {
  const tiles = new Map<string, Tile>()
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.csv'))) {
    for (const { line, cells } of csvRows(readFileSync(path.join(folder, name), 'utf8')).slice(1)) {
      const [code = '', row = '', column = ''] = cells
      if (!/^\d{6,12}$/.test(code) || !/^\d+$/.test(row) || !/^\d+$/.test(column) || tiles.has(code))
        throw new Error(`maps/${name}第${line}行：不是“代码,行,列”，或者代码重复；请改正`)
      tiles.set(code, { row: Number(row), column: Number(column) })
    }
  }
  return tiles
}

let shipped: ReadonlyMap<string, Tile> | undefined

/** The tiles that come with the program: read once. */
export function shippedTiles(): ReadonlyMap<string, Tile> {
  shipped ??= readTiles()
  return shipped
}
