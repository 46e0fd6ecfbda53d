import { describe, expect, it } from 'vitest'
import { actOnEntry, type Entry, type EntryAct, openEntry } from './entry-state.ts'
import { type FigureField, figureText } from './figure-content.ts'
import { entryRow, entryTable, figure } from './test-rows.ts'

const after = (entry: Entry, ...acts: EntryAct[]) => acts.reduce(actOnEntry, entry)
const write = (text: string, field: FigureField = 'value', id = 'i-1'): EntryAct => ({
  act: 'write',
  cells: [{ id, field, text }],
})
const work = (entry: Entry, id = 'i-1') => {
  const found = entry.rows.get(id)
  if (!found) throw new Error('no row')
  return found
}
const says = (entry: Entry, id = 'i-1') =>
  (['value', 'absence', 'state'] as const).map((field) => figureText(work(entry, id).content, field))
const open = (...rows: Parameters<typeof entryTable>) => openEntry(entryTable(...rows), 'flash')

describe('the entry table', () => {
  it('waits to store what was written and nothing where nothing changed', () => {
    const entry = open(entryRow('i-1', { current: figure() }), entryRow('i-2'))
    expect(after(entry, write('3.9'))).toBe(entry)
    const changed = after(entry, write('4.1'), write('2', 'value', 'i-2'))
    expect([work(changed).save, work(changed, 'i-2').save]).toEqual(['waiting', 'waiting'])
  })

  it('writes figures in the state of the period, and leaves the state that a row was given', () => {
    const entry = open(entryRow('i-1', { current: figure() }), entryRow('i-2'), entryRow('i-3'))
    const written = after(entry, write('最终', 'state', 'i-2'), write('4.1'), write('5', 'value', 'i-2'))
    expect([says(written)[2], says(written, 'i-2')[2], says(written, 'i-3')[2]]).toEqual(['初步', '最终', '快报'])
    const later = after(written, { act: 'state', state: 'revised' })
    expect([says(later)[2], says(later, 'i-2')[2], says(later, 'i-3')[2]]).toEqual(['初步', '最终', '修订'])
    expect(says(after(entry, write('年报', 'source')))[2]).toBe('初步')
  })

  it('never makes a figure less settled by typing over it, and takes the source of a made-up one away', () => {
    const final = open(entryRow('i-1', { current: { ...figure(), state: 'final', source: '统计年鉴' } }))
    expect(work(after(final, write('4'))).content).toMatchObject({ state: 'final', source: '统计年鉴' })
    expect(says(after(final, write('4'), write('修订', 'state')))[2]).toBe('修订')
    const settled = after(open(entryRow('i-1', { current: figure() })), { act: 'state', state: 'final' }, write('4'))
    expect(says(settled)[2]).toBe('最终')
    const demo = open(entryRow('i-1', { current: { ...figure(), source: '演示数据', demo: true } }))
    expect(work(after(demo, write('4'))).content.source).toBe('')
  })

  it('keeps a figure and the reason why there is none from standing side by side', () => {
    const entry = open(entryRow('i-1', { current: figure() }))
    expect(says(entry)).toEqual(['3.9', '有数', '初步'])
    expect(says(after(entry, write('未到期')))).toEqual(['未到期', '未到期', '初步'])
    expect(says(after(entry, write('不适用', 'absence')))).toEqual(['不适用', '不适用', '初步'])
    expect(says(after(entry, write('未到期'), write('')))).toEqual(['', '', '初步'])
    expect(says(after(entry, write('不适用', 'absence'), write('0')))).toEqual(['0', '有数', '初步'])
  })

  it('keeps what cannot be read as it was typed, until it can', () => {
    const wrong = after(open(entryRow('i-1', { current: figure() })), write('约四'))
    expect(work(wrong)).toMatchObject({ save: 'wrong', content: { raw: '3.9' } })
    expect(says(wrong)[0]).toBe('约四')
    expect(work(after(wrong, write('4'))).save).toBe('waiting')
    expect(work(after(wrong, { act: 'undo' }))).toMatchObject({ save: 'saved', content: { wrong: {} } })
    expect(work(after(wrong, write('元'.repeat(501), 'note'))).content.wrong.note?.problem).toContain('500')
  })

  it('stores no source without a figure, and no state alone', () => {
    const entry = open(entryRow('i-1'))
    expect(work(after(entry, write('统计公报', 'source'))).save).toBe('incomplete')
    expect(work(after(entry, write('统计公报', 'source'), write('4'))).save).toBe('waiting')
    expect(work(after(entry, write('最终', 'state'))).save).toBe('untouched')
  })

  it('takes back the last save by storing the figure before, or by withdrawing the first', () => {
    const entry = open(entryRow('i-1', { current: figure() }), entryRow('i-2'))
    const block: EntryAct = {
      act: 'write',
      cells: [
        { id: 'i-1', field: 'value', text: '4.1' },
        { id: 'i-2', field: 'value', text: '7' },
      ],
    }
    const written = after(entry, block)
    const stored = ['i-1', 'i-2'].map((id, at): EntryAct => {
      const { content } = work(written, id)
      const stored = figure({ value: content.raw, raw: content.raw, revision: 2 - at })
      return { act: 'saved', id, content, stored, remarks: [] }
    })
    const undone = after(written, ...stored, { act: 'undo' })
    expect([says(undone)[0], says(undone, 'i-2')[0]]).toEqual(['3.9', ''])
    expect([work(undone).save, work(undone, 'i-2').save]).toEqual(['waiting', 'waiting'])
    expect(work(undone).stored?.revision).toBe(2)
  })

  it('shows both where somebody else stored meanwhile, and goes on from the one that is chosen', () => {
    const theirs = figure({ value: '4.2', raw: '4.2', revision: 2 })
    const entry = after(open(entryRow('i-1', { current: figure() })), write('4.1'), {
      ...{ act: 'clashed', id: 'i-1', theirs, refusal: '刚被别人改过' },
    })
    expect(work(entry)).toMatchObject({ save: 'conflict', theirs })
    const mine = work(after(entry, { act: 'settle', id: 'i-1', use: 'mine' }))
    expect(mine).toMatchObject({ save: 'waiting', stored: { revision: 2 }, content: { raw: '4.1' } })
    const other = work(after(entry, { act: 'settle', id: 'i-1', use: 'theirs' }))
    expect(other).toMatchObject({ save: 'saved', stored: theirs, content: { raw: '4.2' } })
  })

  it('writes nothing where the account may not', () => {
    const entry = open(entryRow('i-1', { mayEnter: false }))
    expect(after(entry, write('4'))).toBe(entry)
  })

  it('takes up what was kept on this computer, and asks where another figure stands meanwhile', () => {
    const entry = open(entryRow('i-1', { current: figure() }), entryRow('i-2', { current: figure({ revision: 3 }) }))
    const content = { ...work(entry).content, raw: '5' }
    const kept = ['i-1', 'i-2', 'i-9'].map((id) => ({ id, content, revision: 1 }))
    const restored = after(entry, { act: 'restore', kept })
    expect([work(restored).save, work(restored, 'i-2').save]).toEqual(['waiting', 'conflict'])
    expect(after(entry, { act: 'restore', kept: [{ id: 'i-1', content: work(entry).content, revision: 1 }] })).toEqual(
      entry,
    )
  })
})
