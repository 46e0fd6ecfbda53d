export type { SourceCell, SourceDocument, SourceTable } from './read/source-document.ts'
