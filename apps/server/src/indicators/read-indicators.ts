import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { type Catalogue, readCatalogue } from '@tongtu/indicator'
import { parse } from 'yaml'
import { repositoryRoot } from '../platform/config.ts'

/**
 * Reads and checks indicators/*.yaml, one file a theme.
 * @throws Error that names files and places and what is wrong with them
 */
export function readIndicators(folder = path.join(repositoryRoot, 'indicators')): Catalogue {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => ({ name, value: parse(readFileSync(path.join(folder, name), 'utf8')) as unknown }))
  const read = readCatalogue(files)
  if ('catalogue' in read) return read.catalogue
  throw new Error(read.problems.map(({ place, message }) => `indicators/${place}：${message}`).join('；'))
}

let shipped: Catalogue | undefined

/** The catalogue that comes with the program: read once, it never changes while the program runs. */
export function shippedCatalogue(): Catalogue {
  shipped ??= readIndicators()
  return shipped
}
