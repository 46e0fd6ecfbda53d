export { type ParseOptions, parseDocument } from './parse-document.ts'
export { parsePlan, type Stage } from './parse-plan.ts'
export type { SourceCell, SourceDocument, SourceTable } from './read/source-document.ts'
export { textSource } from './read/text-reader.ts'
