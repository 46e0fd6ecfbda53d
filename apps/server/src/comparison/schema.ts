import { type Static, type TSchema, Type } from 'typebox'
import { oneOf, PlanId, ref, refOrNull, textOrNull } from '../platform/shapes.ts'

const text = Type.String()
const year = Type.String({ pattern: '^[0-9]{4}$' })
const figure = textOrNull({ description: '十进制数，按本组的单位' })

const DatedFigureSchema = Type.Object({ period: year, value: text }, { $id: 'DatedFigure' })
const ComparedPromiseSchema = Type.Object(
  {
    planId: PlanId,
    planTitle: text,
    where: Type.Object({ kind: oneOf(['indicator', 'goal', 'measure']), id: text, label: text }),
    name: text,
    unit: textOrNull({ description: '方案印出的单位' }),
    printed: Type.Array(Type.Object({ period: year, raw: text })),
    base: refOrNull(DatedFigureSchema),
    years: Type.Array(
      Type.Object({
        period: year,
        value: figure,
        mark: oneOf(['planned', 'interpolated', 'known']),
        boldest: Type.Boolean({ description: '这一年各方案中要求最高' }),
      }),
    ),
    perYear: figure,
    growth: textOrNull({ description: '年均增速，小数' }),
    steepest: Type.Boolean({ description: '各方案中每年要求的变动最大' }),
    because: textOrNull({ description: '不能比的原因' }),
  },
  { $id: 'ComparedPromise' },
)
const ComparedIndicatorSchema = Type.Object(
  {
    key: text,
    name: text,
    unit: textOrNull(),
    stepUnit: textOrNull({ description: '每年变动的单位：百分比的为百分点' }),
    definition: textOrNull(),
    theme: textOrNull(),
    direction: oneOf(['up', 'down', 'within', 'closer']),
    rows: Type.Array(ref(ComparedPromiseSchema)),
  },
  { $id: 'ComparedIndicator' },
)
export const PlanComparison = Type.Object(
  {
    plans: Type.Array(Type.Object({ id: PlanId, title: text })),
    years: Type.Array(year),
    indicators: Type.Array(ref(ComparedIndicatorSchema)),
  },
  { $id: 'PlanComparison' },
)
export type PlanComparison = Static<typeof PlanComparison>
export type ComparedIndicator = PlanComparison['indicators'][number]

export const schemas: readonly TSchema[] = [
  DatedFigureSchema,
  ComparedPromiseSchema,
  ComparedIndicatorSchema,
  PlanComparison,
]
