import { describe, expect, it } from 'vitest'
import type { Assignment, AssignmentTable } from '../../api/types.ts'
import { actOnSheet, cellText, openSheet, type Sheet, type SheetAct, unexplainedRows } from './sheet-state.ts'

const assignment = (more: Partial<Assignment> = {}): Assignment => ({
  year: 2026,
  goal: '新建10家',
  criteria: '',
  proof: '',
  nodes: [{ id: 'n-1', title: '选址', dueOn: '2026-03-20', doneOn: null, doneCase: null }],
  revision: 1,
  sentAt: null,
  adjusted: 0,
  ...more,
})
const table = (...all: (Assignment | null)[]): AssignmentTable => ({
  planId: 'p-1',
  planTitle: '方案',
  year: 2026,
  rows: all.map((one, at) => ({
    ...{ measureId: `m-${at + 1}`, no: null, title: '举措', section: null, due: null, targets: [], lead: [] },
    ...{ reporter: null, proposed: [], workdaysLeft: null, assignment: one },
  })),
  loads: [],
  unsent: 0,
  leadTime: 5,
})
const after = (sheet: Sheet, ...acts: SheetAct[]) => acts.reduce(actOnSheet, sheet)
const write = (text: string, field: 'goal' | 'q1' | 'q2' = 'goal', id = 'm-1'): SheetAct => ({
  act: 'write',
  cells: [{ id, field, text }],
})
const row = (sheet: Sheet, id = 'm-1') => {
  const found = sheet.rows.get(id)
  if (!found) throw new Error('no row')
  return found
}
const texts = (sheet: Sheet, id = 'm-1') => [
  cellText(row(sheet, id).content, 'goal'),
  cellText(row(sheet, id).content, 'q1'),
]

describe('the sheet of a year', () => {
  it('waits to store what was written, and nothing where nothing changed', () => {
    const sheet = openSheet(table(assignment(), null))
    expect([row(sheet).save, texts(sheet)]).toEqual(['untouched', ['新建10家', '选址 3月20日']])
    expect(after(sheet, write('新建10家'))).toBe(sheet)
    const changed = after(sheet, write('新建12家'), write('开工 6月', 'q2', 'm-2'))
    expect([row(changed).save, row(changed, 'm-2').save]).toEqual(['waiting', 'waiting'])
    expect(row(changed, 'm-2').content.nodes).toEqual([{ title: '开工', dueOn: '2026-06-30' }])
  })

  it('keeps a cell that cannot be stored as it was written, until it can', () => {
    const wrong = after(openSheet(table(assignment())), write('选址 9月1日', 'q1'))
    expect(row(wrong)).toMatchObject({ save: 'wrong', content: { nodes: [{ dueOn: '2026-03-20' }] } })
    expect(cellText(row(wrong).content, 'q1')).toBe('选址 9月1日')
    expect(row(after(wrong, write('选址 3月1日', 'q1'))).save).toBe('waiting')
    expect(row(after(wrong, { act: 'undo' }))).toMatchObject({ save: 'saved', content: { wrong: {} } })
  })

  it('takes back act by act, a whole block at once', () => {
    const block: SheetAct = {
      act: 'write',
      cells: [
        { id: 'm-1', field: 'goal', text: '甲' },
        { id: 'm-1', field: 'q1', text: '' },
        { id: 'm-2', field: 'goal', text: '乙' },
      ],
    }
    const sheet = openSheet(table(assignment(), null))
    const changed = after(sheet, write('新建12家'), block)
    expect([texts(changed), texts(changed, 'm-2')]).toEqual([
      ['甲', ''],
      ['乙', ''],
    ])
    const back = after(changed, { act: 'undo' })
    expect([texts(back), texts(back, 'm-2')]).toEqual([
      ['新建12家', '选址 3月20日'],
      ['', ''],
    ])
    expect(texts(after(back, { act: 'undo' }, { act: 'undo' }))).toEqual(['新建10家', '选址 3月20日'])
  })

  it('stores again what was written while it was being stored, and what was undone after', () => {
    const changed = after(openSheet(table(assignment())), write('甲'), { act: 'saving', id: 'm-1' })
    const stored: SheetAct = {
      ...{ act: 'saved', id: 'm-1', content: row(changed).content },
      assignment: assignment({ goal: '甲', revision: 2 }),
    }
    const done = after(changed, stored)
    expect(row(done)).toMatchObject({ save: 'saved', stored: { revision: 2 } })
    expect(row(after(done, { act: 'undo' })).save).toBe('waiting')
    expect(row(after(changed, write('乙'), stored))).toMatchObject({ save: 'waiting', content: { goal: '乙' } })
  })

  it('shows both when somebody else wrote, and goes on from the one that is chosen', () => {
    const theirs = assignment({ goal: '他的', revision: 3 })
    const clash = after(openSheet(table(assignment())), write('我的'), {
      ...{ act: 'clashed', id: 'm-1', theirs, refusal: '刚被同事改过' },
    })
    expect(row(clash)).toMatchObject({ save: 'conflict', theirs: { goal: '他的' }, content: { goal: '我的' } })
    expect(row(after(clash, write('还是我的'))).save).toBe('conflict')
    const mine = after(clash, { act: 'settle', id: 'm-1', use: 'mine' })
    expect(row(mine)).toMatchObject({ save: 'waiting', stored: { revision: 3 }, content: { goal: '我的' } })
    const other = after(clash, { act: 'settle', id: 'm-1', use: 'theirs' })
    expect(row(other)).toMatchObject({ save: 'saved', theirs: null, content: { goal: '他的' } })
  })

  it('takes news from the server except over what is not stored yet, and never older news', () => {
    const sheet = after(openSheet(table(assignment(), assignment())), write('我的'))
    const news = table(assignment({ goal: '新', revision: 2 }), assignment({ goal: '新', revision: 2 }))
    const loaded = after(sheet, { act: 'load', table: news })
    expect([texts(loaded)[0], texts(loaded, 'm-2')[0]]).toEqual(['我的', '新'])
    const old = after(loaded, { act: 'load', table: table(assignment(), assignment()) })
    expect(texts(old, 'm-2')[0]).toBe('新')
    const lost = after(old, { act: 'failed', id: 'm-1', save: 'offline', refusal: '未联网' })
    expect([row(lost).save, row(after(lost, { act: 'retry' })).save]).toEqual(['offline', 'waiting'])
  })

  it('stores nothing of what was handed out before somebody said why', () => {
    const sent = assignment({ sentAt: '2026-03-01T01:00:00.000Z' })
    const sheet = openSheet(table(sent, { ...sent, revision: 7 }, assignment()))
    const changed = after(sheet, write('新建8家'), write('新建9家', 'goal', 'm-2'), write('新建7家', 'goal', 'm-3'))
    expect(['m-1', 'm-2', 'm-3'].map((id) => row(changed, id).save)).toEqual(['unexplained', 'unexplained', 'waiting'])
    expect(unexplainedRows(changed)).toEqual(['m-1', 'm-2'])
    const explained = after(changed, { act: 'explain', ids: ['m-1'], reason: '省里调整' })
    expect([row(explained).save, row(explained).reason, row(explained, 'm-2').save]).toEqual([
      ...['waiting', '省里调整', 'unexplained'],
    ])
    const saved = after(explained, {
      ...{ act: 'saved', id: 'm-1', content: row(explained).content },
      assignment: { ...sent, goal: '新建8家', revision: 2, adjusted: 1 },
    })
    expect([row(saved).save, row(after(saved, write('新建6家'))).save]).toEqual(['saved', 'unexplained'])
    expect(row(after(changed, { act: 'discard', id: 'm-2' }), 'm-2').save).toBe('saved')
    expect(row(after(explained, write('新建5家'))).save).toBe('unexplained')
  })
})
