import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { type LedgerTemplate, readLedgerTemplates as readTemplates } from '@tongtu/delivery'
import { parse } from 'yaml'
import { repositoryRoot } from '../platform/config.ts'

/**
 * Reads and checks ledgers/*.yaml, one file a template.
 * @throws Error that names files and places and what is wrong with them
 */
export function readLedgerTemplates(folder = path.join(repositoryRoot, 'ledgers')): readonly LedgerTemplate[] {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => ({ name, value: parse(readFileSync(path.join(folder, name), 'utf8')) as unknown }))
  const read = readTemplates(files)
  if ('templates' in read) return read.templates
  throw new Error(read.problems.map(({ place, message }) => `ledgers/${place}：${message}`).join('；'))
}

let shipped: readonly LedgerTemplate[] | undefined

/** The templates that come with the program: read once, they never change while it runs. */
export function shippedTemplates(): readonly LedgerTemplate[] {
  shipped ??= readLedgerTemplates()
  return shipped
}
