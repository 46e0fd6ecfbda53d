export type { Diagnostic, Severity, Span } from '@tongtu/kernel'
export type * from './plan-draft.ts'
export * from './review/index.ts'
export type * from './plan.ts'
