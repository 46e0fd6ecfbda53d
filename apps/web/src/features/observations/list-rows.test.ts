import { expect, it } from 'vitest'
import { actOnEntry, openEntry } from './entry-state.ts'
import { countRows, listRows } from './list-rows.ts'
import { entryRow, entryTable, figure } from './test-rows.ts'

const entry = openEntry(
  entryTable(
    entryRow('i-1', { current: figure(), units: ['县经信局'] }),
    entryRow('i-2', { heading: true, name: '城乡收入', searched: 'chengxiangshouru cxsr', units: [] }),
    entryRow('i-3', { parent: 'i-2', before: figure({ value: '22.6' }) }),
    entryRow('i-4', { current: figure({ value: null, absence: 'blank' }) }),
    entryRow('i-5', { mayEnter: false }),
  ),
  'flash',
)
const works = [...entry.rows.values()]
const list = (more: Partial<Parameters<typeof listRows>[1]>) =>
  listRows(works, { view: 'all', unit: '', words: '', ...more }).map(({ row }) => row.id)

it('lists what waits for its figure with the heading it stands under; 应报未报 still waits', () => {
  expect(list({ view: 'todo' })).toEqual(['i-2', 'i-3', 'i-4'])
  expect(list({ unit: '县经信局' })).toEqual(['i-1'])
  expect([list({ words: '收入' }), list({ words: 'CXSR' })]).toEqual([['i-2'], ['i-2']])
  expect(list({})).toHaveLength(5)
})

it('counts of the rows one enters those that are filled', () => {
  expect(countRows(works)).toEqual({ filled: 1, asked: 3, views: { todo: 2, all: 4, odd: 0, unsaved: 0 } })
})

it('finds a figure far from the year before, until something is said about it', () => {
  const write = (field: 'value' | 'note', text: string) =>
    ({ act: 'write', cells: [{ id: 'i-3', field, text }] }) as const
  const typed = actOnEntry(entry, write('value', '226'))
  const { content } = typed.rows.get('i-3') ?? works[0]!
  const stored = figure({ value: '226', raw: '226' })
  const remarks = [{ kind: 'change', words: '2024年为226，2023年为22.6', meant: '22.6' }] as const
  const odd = actOnEntry(typed, { act: 'saved', id: 'i-3', content, stored, remarks })
  expect(countRows([...odd.rows.values()]).views.odd).toBe(1)
  expect(countRows([...actOnEntry(odd, write('value', '22.6')).rows.values()]).views.odd).toBe(0)
  const said = actOnEntry(odd, write('note', '新口径'))
  expect(countRows([...said.rows.values()]).views.odd).toBe(0)
})
