import type { ListKind } from './list-kind.ts'

/** A column that a list has besides what every list shows; what stands in it is written by hand. */
export interface ListColumn {
  readonly key: string
  readonly head: string
}

/** The columns of the lists that offices circulate; of a list of one's own the place says itself which. */
const columns: Readonly<Record<ListKind, readonly ListColumn[]>> = {
  key_work: [],
  flagship: [],
  lever: [
    { key: 'problem', head: '要解决的问题' },
    { key: 'outcome', head: '预期成果' },
    { key: 'time', head: '时间' },
  ],
  reform: [
    { key: 'obstacle', head: '堵点' },
    { key: 'action', head: '举措' },
    { key: 'rule', head: '制度成果' },
  ],
  best_practice: [
    { key: 'unit', head: '单位' },
    { key: 'practice', head: '做法' },
    { key: 'effect', head: '成效' },
    { key: 'conditions', head: '可复制条件' },
    { key: 'adopted', head: '层级采用' },
    { key: 'spread', head: '推广单位' },
  ],
  custom: [],
}

/** What the plan and the year's work say of a measure; an entry of the list's own says it itself. */
export const ownFacts: readonly ListColumn[] = [
  { key: 'goal', head: '年度目标' },
  { key: 'lead', head: '牵头单位' },
  { key: 'due', head: '完成时限' },
]

/** The columns of a list of this kind; `own` are those that the place gave a list of its own. */
export function listColumns(kind: ListKind, own: readonly ListColumn[] = []): readonly ListColumn[] {
  return kind === 'custom' ? own : columns[kind]
}
