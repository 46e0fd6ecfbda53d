import type { Severity } from '@tongtu/kernel'
import { Type } from 'typebox'
import { oneOf, ref, shape, whole } from '../../platform/shapes.ts'
import { IndicatorId, PeriodText, RegionCode } from '../schema.ts'

const severities = ['error', 'warning', 'hint'] as const satisfies readonly Severity[]

/** A cell that a finding is about; the first is the one to mend. */
export interface FindingCell {
  readonly indicator: string
  readonly name: string
  readonly region: string
  readonly regionName: string
  readonly period: string
}

/** What does not hold among figures, or is odd about one: where, with which figures, and what to do. */
export interface FigureFinding {
  readonly rule: string
  readonly severity: Severity
  readonly message: string
  readonly remedy: string
  readonly cells: readonly FindingCell[]
}

/** What the rules of a plan say of a period. */
export interface FigureValidation {
  readonly period: string
  /** Places that were looked at. */
  readonly places: number
  readonly passed: number
  /** Rules whose figures are not there. */
  readonly skipped: number
  readonly findings: readonly FigureFinding[]
  /** Rules that cannot be asked of their indicators, with the reason. */
  readonly leftOut: readonly { readonly title: string; readonly because: string }[]
}

const Cell = shape<FindingCell>('FindingCell', {
  indicator: IndicatorId,
  name: Type.String(),
  region: RegionCode,
  regionName: Type.String(),
  period: PeriodText,
})

export const FigureFindingSchema = shape<FigureFinding>('FigureFinding', {
  rule: Type.String(),
  severity: oneOf(severities, { description: '必改、待说明、提示' }),
  message: Type.String(),
  remedy: Type.String(),
  cells: Type.Array(ref(Cell), { description: '涉及的格，要改的在最前' }),
})

export const FigureValidationSchema = shape<FigureValidation>('FigureValidation', {
  period: PeriodText,
  places: whole(),
  passed: whole(),
  skipped: whole({ description: '缺数没有核对的' }),
  findings: Type.Array(ref(FigureFindingSchema)),
  leftOut: Type.Array(Type.Object({ title: Type.String(), because: Type.String() })),
})

export const schemas = [Cell, FigureFindingSchema, FigureValidationSchema]
