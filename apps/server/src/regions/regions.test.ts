import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { repositoryRoot } from '../platform/config.ts'
import { readRegions } from './regions.ts'

describe('readRegions', () => {
  let folder = ''
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'tongtu-regions-'))
    cpSync(path.join(repositoryRoot, 'regions'), folder, { recursive: true })
  })
  afterEach(() => rmSync(folder, { recursive: true }))
  const add = (row: string) =>
    writeFileSync(
      path.join(folder, 'villages.csv'),
      `code,name,level,parent,valid_from,valid_to,former_codes\n${row}\n`,
    )

  it('adds the villages of an installation to the shipped tables', () => {
    add('330383198201,某社区,village,330383,2019-08-16,,')
    const { tree } = readRegions(folder)
    expect(tree.ancestors('330383198201', '2024-01-01').map(({ name }) => name)).toEqual(['龙港市', '温州市', '浙江省'])
  })

  it('names file, line and remedy where a table is not sound', () => {
    add('330383198201,某社区,village,330399,,,')
    expect(() => readRegions(folder)).toThrow(
      'regions/villages.csv 第2行：某社区（330383198201）的上级330399不在表中；补上上级，或改正代码',
    )
  })
})
