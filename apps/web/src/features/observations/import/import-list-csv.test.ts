import { expect, it } from 'vitest'
import type { ObservationImport } from '../../../api/types.ts'
import { changesCsv, problemsCsv } from './import-list-csv.ts'

const sheet = {
  ...{
    id: 'im-3',
    planId: 'p-1',
    fileName: '年报.xlsx',
    appliedAt: null,
    undoneAt: null,
    unchanged: 0,
    passedOver: [],
    questions: [],
    columns: [],
    answers: { mode: 'merge', columns: {}, names: {}, regions: {}, units: {} },
  },
  problems: [
    { at: '汇总 C5', name: '粮食产量', raw: '=9+1', message: '附表没有“粮食产量”,请改' },
    { at: '汇总 C6', name: '人口自然增长率', raw: '-3.2', message: '写了"两"次' },
  ],
  changes: [
    {
      ...{ at: '汇总 D3', name: '地区生产总值', before: null, remarks: [], convertedFrom: '1400000万元' },
      cell: { indicator: 'i-2', region: '331100', period: '2024', raw: '140', state: 'final', revision: 0 },
    },
    {
      ...{ at: '汇总 D4', name: '群众满意度', remarks: [], convertedFrom: null },
      before: { raw: '95', absence: null, state: 'preliminary', source: '问卷', note: null },
      cell: {
        ...{ indicator: 'i-4', region: '331102', period: '2024-Q3', raw: '95', state: 'final', revision: 1 },
        ...{ source: '年报', note: '' },
      },
    },
    {
      ...{
        at: '汇总 D5',
        name: '每千人医师数',
        remarks: [{ kind: 'range', words: '2024年为9，超出参考范围2—3', meant: null }],
        convertedFrom: null,
      },
      before: { raw: '3.1', absence: null, state: 'final', source: '年报', note: null },
      cell: {
        ...{ indicator: 'i-5', region: '331100', period: '2024', raw: '', absence: 'not_due', state: 'final' },
        revision: 1,
      },
    },
  ],
} satisfies ObservationImport

it('lists what cannot be taken as Excel opens it: as Chinese, quoted, and never as a formula', () => {
  expect(problemsCsv(sheet)).toBe(
    [
      '\uFEFF表中位置,指标,表中写的,怎么办',
      `汇总 C5,粮食产量,'=9+1,"附表没有“粮食产量”,请改"`,
      '汇总 C6,人口自然增长率,-3.2,"写了""两""次"',
      '',
    ].join('\r\n'),
  )
})

it('lists what changes: a state, a source where only that changes, another territory, an absence', () => {
  expect(changesCsv(sheet, '331100').split('\r\n').slice(1, 4)).toEqual([
    '汇总 D3,地区生产总值,2024年,（空）,140（由1400000万元换算）,最终,',
    '汇总 D4,群众满意度,2024年三季度 331102,95,95，来源改为年报,初步→最终,',
    '汇总 D5,每千人医师数,2024年,3.1,未到期,最终,2024年为9，超出参考范围2—3',
  ])
})
