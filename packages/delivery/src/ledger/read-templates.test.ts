import { readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { readLedgerTemplates } from './read-templates.ts'

const folder = resolve(import.meta.dirname, '../../../../ledgers')
const files = readdirSync(folder)
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => ({ name, value: parse(readFileSync(resolve(folder, name), 'utf8')) as unknown }))

describe('the templates that come with the program', () => {
  it('are sound, each with a source, and of every kind of figure', () => {
    const read = readLedgerTemplates(files)
    if ('problems' in read) throw new Error(read.problems.map(({ place, message }) => `${place} ${message}`).join('\n'))
    const { templates } = read
    expect(templates.length).toBeGreaterThanOrEqual(12)
    expect(new Set(templates.map(({ id }) => id)).size).toBe(templates.length)
    expect(templates.some(({ figure }) => figure.sum !== null)).toBe(true)
    expect(templates.some(({ clearing }) => clearing)).toBe(true)
    expect(templates.filter(({ closed, clearing }) => closed && !clearing)).toEqual([])
  })
})

describe('a template that is not sound', () => {
  const sound = {
    id: 'parks',
    name: '园区',
    about: '一行是一个园区',
    source: '批复文件',
    columns: [
      { id: 'name', name: '名称', type: 'text', needed: true },
      { id: 'area', name: '面积', type: 'number', unit: '亩' },
    ],
    figure: { name: '园区数', counts: ['verified'], unit: '个' },
  }
  const problemsOf = (changes: object) => {
    const read = readLedgerTemplates([{ name: 'parks.yaml', value: { ...sound, ...changes } }])
    return 'problems' in read ? read.problems.map(({ message }) => message) : []
  }

  it('is refused with place and remedy', () => {
    expect(problemsOf({})).toEqual([])
    expect(problemsOf({ figure: { ...sound.figure, sum: 'area' } })).toEqual([
      '求和的“area”可以空着，合计会少算；写 needed: true',
    ])
    expect(problemsOf({ id: 'park' })).toEqual(['标识“park”与文件名不同；文件改名为 park.yaml'])
    expect(problemsOf({ checks: [{ kind: 'not_before', column: 'area', other: 'name' }] })).toHaveLength(2)
    expect(problemsOf({ figur: 1 })[0]).toContain('不认识“figur”')
    expect(problemsOf({ figure: { name: '园区数', unit: '个' } })).toEqual([
      '缺“counts”；补上计入的状态，如 [verified]',
    ])
  })
})
