import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { repositoryRoot } from '../platform/config.ts'
import { readIndicators } from './read-indicators.ts'

describe('readIndicators', () => {
  let folder = ''
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'tongtu-indicators-'))
    cpSync(path.join(repositoryRoot, 'indicators'), folder, { recursive: true })
  })
  afterEach(() => rmSync(folder, { recursive: true }))

  it('reads the shipped themes', () => {
    expect(readIndicators(folder).find('gdp')?.name).toBe('地区生产总值')
  })

  it('keeps the unit of every definition: figures are kept in it, and another would read them as others', () => {
    const kept = readFileSync(path.join(folder, 'units.tsv'), 'utf8').split('\n').slice(1).filter(Boolean).sort()
    const units = readIndicators(folder).definitions.map(({ id, unit, per }) => `${id}\t${unit ?? ''}\t${per ?? ''}`)
    expect(units.sort()).toEqual(kept)
  })

  it('names file, place and remedy where a theme is not sound', () => {
    const file = path.join(folder, 'gap.yaml')
    writeFileSync(file, readFileSync(file, 'utf8').replace('倍差(下级(人均地区生产总值))', '倍差(下级(不知名))'))
    expect(() => readIndicators(folder)).toThrow(
      'indicators/gap.yaml的 definitions 第2项（gdp-region-ratio）的 formula：第7列：没有名为“不知名”的指标',
    )
  })
})
