import { absenceNames, stateNames } from '@tongtu/indicator'
import { csvText } from './csv-text.ts'
import type { FigureFormat } from './figure-file.ts'

/** Heads by which the sheet is read again. */
const heads = [
  '指标编号',
  '指标',
  '计量单位',
  '地区',
  '期别',
  '本期值',
  '没有数的原因',
  '数据状态',
  '来源',
  '说明',
  '版次',
]

/** A line a figure, under heads that the import reads; with the mark by which Excel knows the text as Chinese. */
export const figuresCsv: FigureFormat = {
  type: 'text/csv; charset=utf-8',
  ending: '.csv',
  head: `\uFEFF${csvText([heads])}`,
  figure: ({ row, observation: { region, period, value, absence, state, source, note, revision } }) =>
    csvText([
      [
        ...[row.id, row.name, row.unit ?? '', region, period],
        ...[value ?? '', absence === null ? '' : absenceNames[absence], stateNames[state]],
        ...[source ?? '', note ?? '', String(revision)],
      ],
    ]),
  between: '',
  tail: '',
}
