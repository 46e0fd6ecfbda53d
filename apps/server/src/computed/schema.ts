import { type Static, Type } from 'typebox'
import { ObservationSchema, PeriodText, RegionCode } from '../observations/schema.ts'
import { oneOfOrNull, ref, refOrNull, textOrNull, whole } from '../platform/shapes.ts'

export const FigureKeySchema = Type.Object(
  {
    series: Type.String({ description: '指标目录中的编号，或方案附表指标的编号' }),
    region: RegionCode,
    period: PeriodText,
  },
  { $id: 'FigureKey' },
)
export const ExplanationLine = Type.Object(
  {
    depth: whole(),
    segments: Type.Array(Type.Object({ text: Type.String(), figure: refOrNull(FigureKeySchema) })),
  },
  { $id: 'ExplanationLine' },
)
export type ExplanationLine = Static<typeof ExplanationLine>
export const Explanation = Type.Object(
  {
    name: Type.String({ description: '指标名称' }),
    unit: textOrNull(),
    regionName: Type.String(),
    periodName: Type.String(),
    entered: refOrNull(ObservationSchema),
    formula: textOrNull({ description: '指标目录中的算式' }),
    how: oneOfOrNull(['formula', 'time', 'regions', 'ledger']),
    howName: textOrNull(),
    value: textOrNull({ description: '十进制数；算不出来时为空' }),
    lines: Type.Array(ref(ExplanationLine), { description: '算式和代入的数，逐行' }),
    difference: textOrNull({ description: '填报数与计算数不一致时的说明' }),
    missing: textOrNull({ description: '算不出来时缺什么' }),
  },
  { $id: 'Explanation' },
)
export type Explanation = Static<typeof Explanation>

export const schemas = [FigureKeySchema, ExplanationLine, Explanation]
