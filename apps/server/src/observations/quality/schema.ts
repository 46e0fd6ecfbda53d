import { Type } from 'typebox'
import { Instant, ref, shape, textOrNull, whole } from '../../platform/shapes.ts'
import { type FigureFinding, FigureFindingSchema } from '../rules/schema.ts'
import { IndicatorId, PeriodText } from '../schema.ts'

/** How complete and how timely some figures are. */
export interface Reporting {
  /** Figures that are owed for the period, due or not. */
  readonly expected: number
  /** Those that are there, or for which it is said why there is none. */
  readonly filled: number
  /** Of these, entered by the day on which they were due. */
  readonly onTime: number
  /** Neither there nor in time any more. */
  readonly overdue: number
}

export interface UnitQuality extends Reporting {
  /** Null: rows for which nobody answers. */
  readonly unit: string | null
  /** Breaches of rules and figures that wait for a note. */
  readonly findings: number
  /** The last periods in a row for which nothing came, however much was due. */
  readonly silent: number
  /** Whether nothing ever came. */
  readonly never: boolean
  readonly lastAt: string | null
}

export interface PersonQuality {
  /** Null: the program. */
  readonly name: string | null
  readonly filled: number
  readonly onTime: number
  readonly lastAt: string
}

export interface PeriodQuality extends Reporting {
  readonly period: string
}

/** A figure that is owed and not there. */
export interface MissingFigure {
  readonly indicator: string
  readonly no: string | null
  readonly name: string
  readonly units: readonly string[]
  /** When it was due by the release calendar, else two months after the period. */
  readonly dueOn: string
  readonly overdue: boolean
}

/** How good the figures of a plan are: complete, in time, consistent, by unit, person and period. */
export interface FigureQuality {
  readonly planTitle: string
  readonly period: string
  readonly all: Reporting
  readonly units: readonly UnitQuality[]
  readonly people: readonly PersonQuality[]
  readonly periods: readonly PeriodQuality[]
  readonly missing: readonly MissingFigure[]
  readonly findings: readonly FigureFinding[]
}

const reporting = {
  expected: whole({ description: '应报' }),
  filled: whole({ description: '已报，包括写明原因没有数的' }),
  onTime: whole({ description: '按时报' }),
  overdue: whole({ description: '逾期未报' }),
}

const ReportingSchema = shape<Reporting>('Reporting', reporting)
const UnitQualitySchema = shape<UnitQuality>('UnitQuality', {
  unit: textOrNull({ description: '没有落实单位的为空' }),
  ...reporting,
  findings: whole({ description: '不符、待说明' }),
  silent: whole({ description: '连续几期没有报过一个数' }),
  never: Type.Boolean({ description: '从未报过' }),
  lastAt: Type.Union([Instant, Type.Null()]),
})
const PersonQualitySchema = shape<PersonQuality>('PersonQuality', {
  name: textOrNull(),
  filled: reporting.filled,
  onTime: reporting.onTime,
  lastAt: Instant,
})
const PeriodQualitySchema = shape<PeriodQuality>('PeriodQuality', { period: PeriodText, ...reporting })
const MissingFigureSchema = shape<MissingFigure>('MissingFigure', {
  indicator: IndicatorId,
  no: textOrNull(),
  name: Type.String(),
  units: Type.Array(Type.String()),
  dueOn: Type.String({ format: 'date' }),
  overdue: Type.Boolean(),
})

export const FigureQualitySchema = shape<FigureQuality>('FigureQuality', {
  planTitle: Type.String(),
  period: PeriodText,
  all: ref(ReportingSchema),
  units: Type.Array(ref(UnitQualitySchema)),
  people: Type.Array(ref(PersonQualitySchema)),
  periods: Type.Array(ref(PeriodQualitySchema)),
  missing: Type.Array(ref(MissingFigureSchema)),
  findings: Type.Array(ref(FigureFindingSchema)),
})

export const schemas = [
  ReportingSchema,
  UnitQualitySchema,
  PersonQualitySchema,
  PeriodQualitySchema,
  MissingFigureSchema,
  FigureQualitySchema,
]
