import { describe, expect, it } from 'vitest'
import { listColumns, ownFacts } from './list-columns.ts'
import { levelOfList, listKindOf, listKinds, sideOfList } from './list-kind.ts'
import { type ClosingEntry, rollOver } from './roll-over.ts'

describe('the list that words mean', () => {
  it('is told from what plans call it', () => {
    const words = ['重点任务', '突破性抓手', '重大改革', '最佳实践', '标志性成果', '年度任务清单', '重点工作']
    expect(words.map(listKindOf)).toEqual([
      'key_work',
      'lever',
      'reform',
      'best_practice',
      'flagship',
      'key_work',
      'key_work',
    ])
  })

  it('is none where the words mean another thing', () => {
    expect([listKindOf('七张问题清单'), listKindOf('责任清单'), listKindOf('指标')]).toEqual([null, null, null])
  })

  it('stands in the chain and on a side, or not', () => {
    expect([levelOfList('lever'), sideOfList('lever'), levelOfList('flagship'), sideOfList('flagship')]).toEqual([
      'work',
      'work',
      'result',
      null,
    ])
    expect(levelOfList('best_practice')).toBeNull()
  })

  it('has its own columns, those of a place’s own list being the place’s', () => {
    expect(listColumns('lever').map(({ head }) => head)).toEqual(['要解决的问题', '预期成果', '时间'])
    const own = [{ key: 'c1', head: '牵头领导' }]
    expect([listColumns('custom', own), listColumns('key_work', own)]).toEqual([own, []])
    const keys = listKinds.flatMap((kind) => listColumns(kind)).map(({ key }) => key)
    expect(ownFacts.filter(({ key }) => keys.includes(key))).toEqual([])
  })
})

describe('rolling over', () => {
  const entry = (id: string, more: Partial<ClosingEntry> = {}): ClosingEntry => ({
    id,
    state: 'active',
    reason: null,
    light: 'on_track',
    measureEnded: false,
    ...more,
  })

  it('takes on what is not finished and leaves the rest with the reason', () => {
    const entries = [
      entry('a'),
      entry('b', { light: null }),
      entry('c', { light: 'done' }),
      entry('d', { state: 'done', reason: '提前完成' }),
      entry('e', { state: 'dropped' }),
      entry('f', { measureEnded: true, light: null }),
    ]
    expect(rollOver(entries)).toEqual([
      { id: 'a', goes: 'on' },
      { id: 'b', goes: 'on' },
      { id: 'c', goes: 'stays', reason: '已销号' },
      { id: 'd', goes: 'stays', reason: '已完成：提前完成' },
      { id: 'e', goes: 'stays', reason: '已移出' },
      { id: 'f', goes: 'stays', reason: '方案新版本已不含这项举措' },
    ])
  })
})
