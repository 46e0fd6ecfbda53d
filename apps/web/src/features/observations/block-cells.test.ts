import { describe, expect, it } from 'vitest'
import { blockCells } from './block-cells.ts'
import { openEntry } from './entry-state.ts'
import { entryRow, entryTable, figure } from './test-rows.ts'

const works = [
  ...openEntry(
    entryTable(
      entryRow('i-1', { current: figure() }),
      entryRow('i-2', { heading: true }),
      entryRow('i-3'),
      entryRow('i-4', { mayEnter: false, units: ['县统计局'] }),
    ),
    'flash',
  ).rows.values(),
]
const read = (text: string, id = 'i-1', field: 'value' | 'state' | 'note' = 'value') =>
  blockCells(text, { id, field }, works)
const told = (text: string, ...at: [id?: string, field?: 'value' | 'state' | 'note']) =>
  read(text, ...at).changes.map(({ id, field, text, verdict }) => [id, field, text, verdict].join(' '))

describe('a pasted block', () => {
  it('holds figure, source and note from the figure on, and leaves out what stands already', () => {
    expect(told('3.9\t年报\n\n1,234\t公报\t口径有调整')).toEqual([
      'i-1 source 年报 new',
      'i-3 value 1,234 new',
      'i-3 source 公报 new',
      'i-3 note 口径有调整 new',
    ])
    expect(told('最终\t年报', 'i-3', 'state')).toEqual(['i-3 state 最终 new', 'i-3 source 年报 new'])
  })

  it('goes by heads where it has them', () => {
    expect(told('序\t指标（单位）\t来源\t本期值\n1\t任何\t年报\t4.1')).toEqual([
      'i-1 source 年报 new',
      'i-1 value 4.1 new',
    ])
  })

  it('names the cells that cannot be written: no figure, a heading, a row of others', () => {
    expect(told('约四\n5\n未到期\n6')).toEqual([
      'i-1 value 约四 invalid',
      'i-2 value 5 invalid',
      'i-3 value 未到期 new',
      'i-4 value 6 invalid',
    ])
    expect(read('1', 'i-4').changes[0]?.problem).toBe('由县统计局填报')
  })

  it('counts what has no place', () => {
    expect(read('1\t2\t3\t4\n5', 'i-4')).toMatchObject({ rowsLeft: 1, columnsLeft: 1 })
  })
})
