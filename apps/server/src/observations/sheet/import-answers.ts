import { Type } from 'typebox'
import { oneOf, shape } from '../../platform/shapes.ts'

/** Whether empty cells of the sheet leave what stands, or take it back (整表替换). */
export const importModes = ['merge', 'replace'] as const
export type ImportMode = (typeof importModes)[number]

/** What a person said of a sheet: by what stands in it, the answer. An empty answer passes those cells over. */
export interface ImportAnswers {
  readonly mode: ImportMode
  /** What a column holds, by its head: the key of a column, or a period. */
  readonly columns: Readonly<Record<string, string>>
  /** Which row of the plan a name means. */
  readonly names: Readonly<Record<string, string>>
  /** Which region a name means. */
  readonly regions: Readonly<Record<string, string>>
  /** Whether figures of a row are converted from the unit of the sheet (`convert`) or kept as they stand (`keep`). */
  readonly units: Readonly<Record<string, string>>
}

export const noAnswers: ImportAnswers = { mode: 'merge', columns: {}, names: {}, regions: {}, units: {} }

const byText = (description: string) =>
  Type.Record(Type.String({ maxLength: 200 }), Type.String({ maxLength: 40 }), { description })

export const ImportAnswersSchema = shape<ImportAnswers>('ImportAnswers', {
  mode: oneOf(importModes, { description: '合并写入：空格不动原数；整表替换：表中的空格撤回原数' }),
  columns: byText('表头 → 列的含义，或期别'),
  names: byText('表中的指标名称 → 指标编号；空的不读'),
  regions: byText('表中的地区名称 → 区划代码；空的不读'),
  units: byText('指标编号和表中的单位 → convert 换算、keep 不换算；空的不读'),
})
