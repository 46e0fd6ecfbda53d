import type { components } from './generated/schema.d.ts'

type Schemas = components['schemas']

/** Shapes of the API by their names in the OpenAPI document. */
export type Session = Schemas['Session']
export type DraftSummary = Schemas['DraftSummary']
export type DraftDetail = Schemas['DraftDetail']
export type ParseStage = DraftSummary['stage']
export type Pairing = Schemas['Pairing']
export type Unit = Schemas['Unit']
export type PlanSummary = Schemas['PlanSummary']
export type PlanSource = Schemas['PlanSource']
export type PlanChecks = Schemas['PlanChecks']
export type PlanDiagnostic = Schemas['PlanDiagnostic']
export type Workplace = Schemas['Workplace']
export type WorkDay = Schemas['WorkDay']
export type CalendarYear = Schemas['CalendarYear']
export type NoticePreview = Schemas['NoticePreview']
export type AuditEvent = Schemas['AuditEvent']
export type ChainStanding = Schemas['ChainStanding']
export type Backups = Schemas['Backups']
export type MeasureHistory = Schemas['MeasureHistory']
