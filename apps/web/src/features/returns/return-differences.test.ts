import { expect, it } from 'vitest'
import type { ReturnContent, ReturnRow } from '../../api/types.ts'
import { returnDifferences } from './return-differences.ts'
import { draftOf } from './return-draft.ts'

const row = { targets: [{ id: 't-1', metric: '书屋' }], nodes: [{ id: 'n-1', title: '开放' }] } as unknown as ReturnRow
const said: ReturnContent = {
  done: '已建2家',
  problem: '',
  help: '',
  nextStep: '',
  unchanged: false,
  figures: [{ targetId: 't-1', raw: '2' }],
  nodes: [],
  evidence: ['e-1'],
}

it('two texts of one return are compared field by field, figures, nodes and proof with the words', () => {
  expect(returnDifferences(row, draftOf(said), said)).toEqual([])
  const theirs: ReturnContent = {
    ...said,
    done: '已建3家',
    figures: [{ targetId: 't-1', raw: '3' }],
    nodes: [{ nodeId: 'n-1', doneOn: '2026-03-02' }],
    evidence: ['e-2'],
  }
  expect(returnDifferences(row, draftOf(said), theirs)).toEqual([
    { field: '书屋', mine: '2', theirs: '3' },
    { field: '开放', mine: '', theirs: '2026-03-02' },
    { field: '本期进展', mine: '已建2家', theirs: '已建3家' },
    { field: '佐证', mine: '1件', theirs: '1件' },
  ])
})
