import { readdirSync, readFileSync } from 'node:fs'
import { parse } from 'yaml'
import type { Catalogue } from '../catalogue.ts'
import { type CatalogueFile, readCatalogue } from '../read-catalogue.ts'

const folder = new URL('../../../../../indicators/', import.meta.url)

/** The files of the folder indicators/. */
export const shippedFiles: readonly CatalogueFile[] = readdirSync(folder)
  .filter((name) => name.endsWith('.yaml'))
  .sort()
  .map((name) => ({ name, value: parse(readFileSync(new URL(name, folder), 'utf8')) }))

/** @throws Error with everything that is wrong with the shipped files */
export function shippedCatalogue(): Catalogue {
  const read = readCatalogue(shippedFiles)
  if ('catalogue' in read) return read.catalogue
  throw new Error(read.problems.map(({ place, message }) => `${place}：${message}`).join('\n'))
}
